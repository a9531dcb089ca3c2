package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;

/** Totals with 其中 in the rows below: 年度资金总额, 其中：财政拨款 and 其他资金, each beside its label. */
final class AmongRows {
    private final TableSums sums;

    private AmongRows(TableSums sums) {
        this.sums = sums;
    }

    static void read(TableSums sums) {
        new AmongRows(sums).amongThem();
    }

    /** 年度资金总额, then 其中：财政拨款 and 其他资金 below it, each beside its label. */
    private void amongThem() {
        for (int at = 1; at < sums.grid.rows().size(); at++) {
            for (int c = 1; c < sums.grid.columns().size(); c++) {
                Mention whole = sums.grid.rows().get(at - 1).cells().get(c);
                String name = Words.bare(sums.grid.rows().get(at).names().get(c));
                if (whole != null && name.startsWith("其中")) {
                    amongThem(whole, at, c);
                }
            }
        }
    }

    /** The list ends with 其他资金; where it does not, any length that adds up will do. */
    private void amongThem(Mention whole, int from, int column) {
        List<Grid.Row> parts = new ArrayList<>();
        List<Relation> readings = new ArrayList<>();
        for (int at = from; at < Math.min(from + 5, sums.grid.rows().size()); at++) {
            Grid.Row row = sums.grid.rows().get(at);
            parts.add(row);
            boolean last = Words.bare(row.names().get(column)).matches("其[他它].*");
            sums.sum(whole, column, parts, "总额应等于其中各项之和")
                    .map(r -> last ? TableSums.firm(r) : r)
                    .ifPresent(readings::add);
            if (last) {
                break;
            }
        }
        sums.context
                .best(readings)
                .filter(r -> sums.context.arithmetic.computable(r))
                .filter(r -> sums.context.arithmetic.holds(r)
                        || (r.firm() && r.figures().size() > 2))
                .ifPresent(sums::add);
    }
}
