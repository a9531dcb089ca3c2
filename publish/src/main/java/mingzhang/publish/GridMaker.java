package mingzhang.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mingzhang.figures.Money;

/** A table that a template writes out, as a draft whose amounts may be balanced and whose totals are live formulas. */
final class GridMaker {
    private static final String ABOVE = "以上";

    private final Settings settings;
    private final Ink ink;

    GridMaker(Settings settings, Ink ink) {
        this.settings = settings;
        this.ink = ink;
    }

    /** The table with its totals tied to their parts. */
    TableMaker.Made make(Line.Grid grid) {
        Draft draft = new Draft();
        List<List<Draft.Cell>> rows = grid.rows().stream()
                .map(row -> row.cells().stream().map(this::cell).toList())
                .toList();
        rows.forEach(draft::row);
        for (int row = 0; row < rows.size(); row++) {
            down(grid, rows, row);
            for (String sum : grid.sums().split(";")) {
                across(grid, rows, row, sum.strip());
            }
        }
        String caption = InkedText.of(grid.caption(), ink).text();
        String note = InkedText.of(grid.note(), ink).text();
        TableSpec spec = new TableSpec(caption, note, List.of(), "", "");
        return new TableMaker.Made(spec, draft, grid.headerRows(), false, "");
    }

    /** An amount that stands alone in its cell is a figure; all else is words. */
    private Draft.Cell cell(String marked) {
        InkedText text = InkedText.of(marked, ink);
        boolean alone = text.stains().size() == 1
                && text.stains().getFirst().drop().printed().equals(text.text());
        Optional<Quantity> money = alone ? money(text.stains().getFirst().drop()) : Optional.empty();
        return money.map(Draft.Cell::figure).orElseGet(() -> Draft.Cell.text(marked));
    }

    private Optional<Quantity> money(Ink.Drop drop) {
        if (!drop.exact().matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal yuan = new BigDecimal(drop.exact());
        if (yuan.stripTrailingZeros().scale() > 2) {
            return Optional.empty();
        }
        Quantity quantity = Quantity.money(drop.path(), drop.label(), Money.ofYuan(yuan));
        return Optional.of(quantity).filter(found -> settings.bare(found).equals(drop.printed()));
    }

    private void down(Line.Grid grid, List<List<Draft.Cell>> rows, int total) {
        List<String> adds =
                grid.rows().get(total).adds().stream().map(String::strip).toList();
        for (int row = grid.headerRows(); row < rows.size() && !adds.isEmpty(); row++) {
            boolean above = adds.contains(ABOVE)
                    && row < total
                    && grid.rows().get(row).adds().isEmpty();
            if (row != total && (above || adds.contains(name(grid, row, 0)))) {
                add(rows.get(row), rows.get(total));
            }
        }
    }

    private static void add(List<Draft.Cell> part, List<Draft.Cell> total) {
        for (int column = 0; column < Math.min(part.size(), total.size()); column++) {
            if (part.get(column).quantity().isPresent()
                    && total.get(column).quantity().isPresent()) {
                total.get(column).addends().add(part.get(column));
            }
        }
    }

    /** {@code 决算数=年初预算数+差异} by the names in the last head. */
    private void across(Line.Grid grid, List<List<Draft.Cell>> rows, int row, String sum) {
        int equals = sum.indexOf('=');
        if (equals < 0 || row < grid.headerRows()) {
            return;
        }
        List<Draft.Cell> cells = rows.get(row);
        Optional<Draft.Cell> total =
                figure(grid, cells, sum.substring(0, equals).strip());
        List<Draft.Cell> parts = new ArrayList<>();
        for (String part : sum.substring(equals + 1).split("\\+")) {
            figure(grid, cells, part.strip()).ifPresent(parts::add);
        }
        total.ifPresent(cell -> cell.across().addAll(parts));
    }

    private Optional<Draft.Cell> figure(Line.Grid grid, List<Draft.Cell> cells, String head) {
        int heads = grid.headerRows() - 1;
        return IntStream.range(0, cells.size())
                .filter(column -> name(grid, heads, column).equals(head))
                .mapToObj(cells::get)
                .filter(cell -> cell.quantity().isPresent())
                .findFirst();
    }

    private String name(Line.Grid grid, int row, int column) {
        List<String> cells = grid.rows().get(row).cells();
        return column < cells.size() ? InkedText.of(cells.get(column), ink).text() : "";
    }
}
