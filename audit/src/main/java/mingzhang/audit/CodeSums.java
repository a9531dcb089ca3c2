package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;

/** Totals down the classification: 类 = Σ款, 款 = Σ项. */
final class CodeSums {
    private final TableSums sums;

    private CodeSums(TableSums sums) {
        this.sums = sums;
    }

    static void read(TableSums sums) {
        new CodeSums(sums).byCode();
    }

    private void byCode() {
        List<Relation> relations = new ArrayList<>();
        for (Grid.Row row : sums.grid.rows()) {
            for (int c = 0; c < sums.grid.columns().size(); c++) {
                Mention whole = row.cells().get(c);
                String code = row.codes().get(c);
                if (whole != null && !code.isEmpty() && code.length() < 7) {
                    List<Relation> readings = new ArrayList<>();
                    sums.sum(whole, beside(code, c), "上级科目应等于下级科目之和").ifPresent(readings::add);
                    sums.sum(whole, below(code, c), "上级科目应等于下级科目之和").ifPresent(readings::add);
                    readings.stream()
                            .filter(sums.context.arithmetic::holds)
                            .findFirst()
                            .or(() -> readings.stream().findFirst())
                            .ifPresent(relations::add);
                }
            }
        }
        sums.learned(relations);
    }

    private List<TableSums.At> below(String code, int column) {
        return nextLevel(
                code,
                sums.grid.rows().stream().map(r -> new TableSums.At(r, column)).toList());
    }

    /** A list of codes that runs on in the next columns, 科目编码 科目名称 决算数 side by side. */
    private List<TableSums.At> beside(String code, int column) {
        List<TableSums.At> all = new ArrayList<>();
        for (int c = 0; c < sums.grid.columns().size(); c++) {
            if (ColumnSets.last(sums.grid.columns().get(c))
                    .equals(ColumnSets.last(sums.grid.columns().get(column)))) {
                int same = c;
                sums.grid.rows().stream()
                        .filter(r -> isOwnCode(r, same))
                        .map(r -> new TableSums.At(r, same))
                        .forEach(all::add);
            }
        }
        return nextLevel(code, all);
    }

    /** Whether the code stands beside the cell, rather than further left beside another one. */
    private boolean isOwnCode(Grid.Row row, int column) {
        for (int c = column - 1; c >= 0; c--) {
            if (row.cells().get(c) != null) {
                return !row.codes().get(c).equals(row.codes().get(column));
            }
        }
        return true;
    }

    private static List<TableSums.At> nextLevel(String code, List<TableSums.At> positions) {
        for (int length = code.length() + 2; length <= 7; length += 2) {
            int wanted = length;
            List<TableSums.At> below = positions.stream()
                    .filter(p -> p.code().length() == wanted && p.code().startsWith(code))
                    .toList();
            if (!below.isEmpty()) {
                return below;
            }
        }
        return List.of();
    }
}
