package mingzhang.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Totals across the columns to 合计 and 小计. */
final class TotalColumns {
    private final TableSums sums;

    private TotalColumns(TableSums sums) {
        this.sums = sums;
    }

    static void read(TableSums sums) {
        new TotalColumns(sums).totalColumns();
    }

    private void totalColumns() {
        for (int c = sums.grid.columns().size() - 1; c >= 0; c--) {
            if (TableSums.TOTAL.matcher(sums.grid.columns().get(c)).find()) {
                int column = c;
                ColumnSets.of(sums.grid, c).stream()
                        .map(parts -> across(column, parts))
                        .max(Comparator.comparingLong(this::held))
                        .ifPresent(sums::learned);
            }
        }
    }

    private long held(List<Relation> relations) {
        return relations.stream()
                .filter(sums.context.arithmetic::computable)
                .filter(sums.context.arithmetic::holds)
                .count();
    }

    private List<Relation> across(int total, List<Integer> parts) {
        List<Relation> relations = new ArrayList<>();
        for (Grid.Row row : sums.grid.rows()) {
            @Nullable Mention whole = row.cells().get(total);
            List<Mention> cells = parts.stream()
                    .map(c -> row.cells().get(c))
                    .filter(Objects::nonNull)
                    .toList();
            if (whole != null
                    && !cells.isEmpty()
                    && TableSums.comparable(whole, cells)
                    && parts.stream().noneMatch(c -> sums.unreadable(row.row(), c))) {
                relations.add(Relation.of("sum", whole, Expression.sum(cells), false, "合计栏应等于各栏之和"));
            }
        }
        return relations;
    }
}
