package mingzhang.audit;

import java.util.Optional;
import mingzhang.audit.Report.Severity;
import mingzhang.catalogue.Code;
import mingzhang.document.Place;
import org.jspecify.annotations.Nullable;

/** Codes and names of the classification belong together, in the year of the document. */
final class CodeCheck implements ReviewCheck {
    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Integer year = reviewed.year();
        if (year == null) {
            return;
        }
        reviewed.passages().forEach(p -> CodeMention.of(p).forEach(m -> prose(reviewed, year, m, remarks)));
        reviewed.context().mentions.grids().forEach(g -> table(reviewed, year, g, remarks));
    }

    private static void prose(Reviewed reviewed, int year, CodeMention mention, Remarks remarks) {
        CodeNames.functional(reviewed.catalogue(), mention.code(), year)
                .ifPresent(code ->
                        compare(reviewed, code, mention.name(), mention.exact(), year, mention.place(), remarks));
    }

    private static void table(Reviewed reviewed, int year, Grid grid, Remarks remarks) {
        for (Grid.Row row : grid.rows()) {
            for (int c = 0; c < row.codes().size(); c++) {
                String code = row.codes().get(c);
                boolean first =
                        !code.isEmpty() && (c == 0 || !code.equals(row.codes().get(c - 1)));
                String name = first ? name(row, c) : "";
                if (name.length() > 1) {
                    Place place = place(grid, row.row(), c, name);
                    if (place != null) {
                        official(reviewed, code, year)
                                .ifPresent(o -> compare(reviewed, o, name, true, year, place, remarks));
                    }
                }
            }
        }
    }

    private static String name(Grid.Row row, int column) {
        String name = row.names().get(column);
        return name.isEmpty() && column + 1 < row.names().size() ? row.names().get(column + 1) : name;
    }

    private static @Nullable Place place(Grid grid, int row, int column, String name) {
        for (int c = column; c < Math.min(column + 3, grid.columns().size()); c++) {
            Place place = grid.table()
                    .at(row, c)
                    .filter(cell ->
                            Words.simplified(cell.text().replaceAll("\\s+", "")).equals(name))
                    .map(cell -> cell.place())
                    .orElse(null);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** 3xx and 5xx are economy, in a table that says so; 2xx is function. */
    private static Optional<Code> official(Reviewed reviewed, String code, int year) {
        String table = switch (code.charAt(0)) {
            case '2' -> CodeNames.FUNCTIONAL;
            case '3' -> "部门预算支出经济分类";
            case '5' -> "政府预算支出经济分类";
            default -> "";
        };
        return table.isEmpty() ? Optional.empty() : reviewed.catalogue().code(table, code, year);
    }

    private static void compare(
            Reviewed reviewed, Code official, String printed, boolean exact, int year, Place place, Remarks remarks) {
        String says = "科目" + official.code() + "在" + year + "年叫“" + official.name() + "”，这里写成“" + printed + "”";
        switch (CodeNames.compare(reviewed.catalogue(), official, printed, exact)) {
            case SAME -> {}
            case SHORTENED -> remarks.add("code", Severity.NOTE, says + "，少了字。", place);
            case OLD -> remarks.add("code", severity(reviewed, official, year), says + "，是其他年度的名称。", place);
            case OTHER -> remarks.add("code", Severity.WARNING, says + "，编码和名称不符。", place);
        }
    }

    /** In the first year of a new name the old one is a slip. */
    private static Severity severity(Reviewed reviewed, Code official, int year) {
        boolean renamed = reviewed.catalogue()
                .code(official.table(), official.code(), year - 1)
                .filter(before -> !before.name().equals(official.name()))
                .isPresent();
        return renamed ? Severity.NOTE : Severity.WARNING;
    }
}
