package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;

/** 产出指标（50分）: the points behind a level's name are those of the indicators below it, and all levels make a hundred. */
final class WeightChecks implements ReviewCheck {
    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            level(table, Indicator::levelOne, remarks);
            level(table, i -> i.levelTwo().isEmpty() ? "" : i.levelOne() + "|" + i.levelTwo(), remarks);
            hundred(table, remarks);
        }
    }

    private static void level(PerformanceTable table, Function<Indicator, String> level, Remarks remarks) {
        Map<String, List<Indicator>> groups = new LinkedHashMap<>();
        table.indicators().stream()
                .filter(i -> !level.apply(i).isEmpty())
                .forEach(i -> groups.computeIfAbsent(level.apply(i), k -> new ArrayList<>())
                        .add(i));
        groups.forEach((name, rows) -> group(name.substring(name.indexOf('|') + 1), rows, remarks));
    }

    private static void group(String name, List<Indicator> rows, Remarks remarks) {
        Optional<BigDecimal> stated = Weights.behind(name);
        Optional<BigDecimal> sum = sum(rows);
        if (stated.isEmpty() || sum.isEmpty() || stated.get().compareTo(sum.get()) == 0) {
            return;
        }
        String expected = Remarks.plain(sum.get());
        String relation = "下级分值之和 = " + expected;
        Optional<Block.Cell> first = place(rows);
        if (first.isEmpty()) {
            return;
        }
        remarks.add(
                "score",
                Severity.ERROR,
                "“" + name + "”写的是" + Remarks.plain(stated.get()) + "分，下级指标的分值之和是" + expected + "分。",
                new Remarks.Figures(Remarks.plain(stated.get()), expected, relation),
                List.of(first.get().place()));
    }

    /** The first weight, or name, or whatever the rows have: a damaged table may lack the first two. */
    private static Optional<Block.Cell> place(List<Indicator> rows) {
        return rows.stream()
                .flatMap(i ->
                        Stream.of(IndicatorColumn.WEIGHT, IndicatorColumn.NAME).flatMap(c -> i.cell(c).stream()))
                .findFirst()
                .or(() ->
                        rows.stream().flatMap(i -> i.cells().values().stream()).findFirst());
    }

    private static Optional<BigDecimal> sum(List<Indicator> rows) {
        List<Indicator> filled = rows.stream().filter(i -> !i.isPlaceholder()).toList();
        if (filled.stream().allMatch(i -> i.cells().containsKey(IndicatorColumn.WEIGHT))) {
            return Weights.sum(filled.stream()
                    .map(i -> i.cells().get(IndicatorColumn.WEIGHT))
                    .distinct()
                    .toList());
        }
        return Weights.each(filled);
    }

    /** Weights that all can be read, with money's ten points among them, make a hundred. */
    private static void hundred(PerformanceTable table, Remarks remarks) {
        Optional<BigDecimal> total = Weights.total(table);
        BigDecimal hundred = BigDecimal.valueOf(100);
        boolean bonus = table.filled().stream().anyMatch(Indicator::isBonus);
        if (total.isEmpty() || bonus || table.filled().size() < 4 || !near(total.get())) {
            return;
        }
        boolean whole =
                table.money().flatMap(f -> Optional.ofNullable(f.weight())).isPresent();
        boolean ninety = !whole && total.get().compareTo(BigDecimal.valueOf(90)) == 0;
        if (total.get().compareTo(hundred) == 0 || ninety) {
            return;
        }
        String sum = Remarks.plain(total.get());
        table.sum()
                .flatMap(t -> t.cell(IndicatorColumn.WEIGHT))
                .or(() -> place(List.of(table.filled().getLast())))
                .ifPresent(last -> remarks.add(
                        "score",
                        Severity.WARNING,
                        "全部指标的分值之和是" + sum + "分，不是100分。",
                        new Remarks.Figures(last.text().strip(), "", "分值之和 = " + sum),
                        List.of(last.place())));
    }

    /** Far from a hundred another scheme is meant: weights in per cent of a part, stars, half points. */
    private static boolean near(BigDecimal total) {
        return total.compareTo(BigDecimal.valueOf(75)) > 0 && total.compareTo(BigDecimal.valueOf(125)) < 0;
    }
}
