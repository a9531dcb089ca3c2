package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Totals down the rows to 合计 and 总计, in each block of columns. */
final class TotalRows {
    private static final Pattern TOP = Pattern.compile("^[一二三四五六七八九十]{1,3}、.*");

    private final TableSums sums;

    private TotalRows(TableSums sums) {
        this.sums = sums;
    }

    static void read(TableSums sums) {
        new TotalRows(sums).totalRows();
    }

    private void totalRows() {
        for (ColumnBlock block : ColumnBlock.of(sums.grid)) {
            for (Grid.Row row : sums.grid.rows()) {
                if (row.codes().get(block.from()).isEmpty()
                        && TableSums.TOTAL.matcher(block.name(row)).find()
                        && !isFundsAboveIndicators(block.name(row))) {
                    totalRow(row, block);
                }
            }
        }
    }

    /** 年度资金总额 of a self-evaluation is made of the rows 其中 below it, not of the indicators' points. */
    private boolean isFundsAboveIndicators(String name) {
        return name.contains("资金总额")
                && sums.grid.table().cells().stream()
                        .anyMatch(c -> Words.bare(c.text()).equals("一级指标"));
    }

    private void totalRow(Grid.Row total, ColumnBlock block) {
        List<List<Grid.Row>> readings = partsOf(total, block);
        List<Relation> best = List.of();
        long most = 0;
        for (List<Grid.Row> parts : readings) {
            List<Relation> relations = each(total, parts, block).stream()
                    .filter(sums.context.arithmetic::computable)
                    .toList();
            long held = relations.stream()
                    .filter(sums::tells)
                    .filter(sums.context.arithmetic::holds)
                    .count();
            if (held > most || best.isEmpty()) {
                best = relations;
                most = held;
            }
        }
        long telling = best.stream().filter(sums::tells).count();
        for (Relation relation : best) {
            if (sums.context.arithmetic.holds(relation) || most >= 1 && most * 2 >= telling || sums.slip(relation)) {
                sums.add(TableSums.firm(relation));
            }
        }
    }

    /** The rows that a total may be made of, the likeliest first. */
    private List<List<Grid.Row>> partsOf(Grid.Row total, ColumnBlock block) {
        List<List<Grid.Row>> readings = new ArrayList<>();
        List<Grid.Row> above =
                sums.grid.rows().stream().filter(r -> r.row() < total.row()).toList();
        List<Grid.Row> plain = above.stream().filter(r -> !isTotal(r, block)).toList();
        int last = lastTotal(above, block);
        readings.add(above.subList(last < 0 ? 0 : last + 1, above.size()));
        if (last >= 0) {
            readings.add(above.subList(last, above.size()));
        }
        readings.add(plain);
        readings.add(
                plain.stream().filter(r -> TOP.matcher(block.name(r)).matches()).toList());
        List<Grid.Row> subtotals = above.stream().filter(r -> isTotal(r, block)).toList();
        readings.add(subtotals);
        if (last >= 0) {
            List<Grid.Row> unnumbered = new ArrayList<>(above.subList(last, above.size()));
            unnumbered.removeIf(r -> TOP.matcher(block.name(r)).matches());
            readings.add(unnumbered);
        }
        List<Grid.Row> below = sums.grid.rows().stream()
                .filter(r -> r.row() > total.row())
                .takeWhile(r -> block.hasFigure(r))
                .toList();
        readings.add(below);
        readings.removeIf(r -> r.isEmpty());
        if (sums.grid.rows().stream().anyMatch(Grid.Row::isCoded)) {
            readings.addFirst(List.of());
        }
        return readings;
    }

    /** One relation for each column in which the total and at least one part are figures. */
    private List<Relation> each(Grid.Row total, List<Grid.Row> parts, ColumnBlock block) {
        List<Relation> relations = new ArrayList<>();
        for (int c = block.from(); c < block.to(); c++) {
            Mention whole = total.cells().get(c);
            List<Grid.Row> rows = parts.isEmpty() ? topCodes(c) : parts;
            if (whole != null) {
                sums.sum(whole, c, rows, "合计行应等于各行之和").ifPresent(relations::add);
            }
        }
        return relations;
    }

    /** The classes: the rows of the shortest code. An empty list of parts stands for them. */
    private List<Grid.Row> topCodes(int column) {
        int shortest = sums.grid.rows().stream()
                .map(r -> r.codes().get(column).length())
                .filter(l -> l > 0)
                .min(Integer::compare)
                .orElse(0);
        return sums.grid.rows().stream()
                .filter(r -> shortest > 0 && r.codes().get(column).length() == shortest)
                .toList();
    }

    private static boolean isTotal(Grid.Row row, ColumnBlock block) {
        return TableSums.TOTAL.matcher(block.name(row)).find();
    }

    private static int lastTotal(List<Grid.Row> above, ColumnBlock block) {
        for (int i = above.size() - 1; i >= 0; i--) {
            if (isTotal(above.get(i), block)) {
                return i;
            }
        }
        return -1;
    }
}
