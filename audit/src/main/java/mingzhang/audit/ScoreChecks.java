package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;

/** Points of an evaluation: none above its weight, none lost in silence, all of them added up. */
final class ScoreChecks implements ReviewCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern TOLD = Pattern.compile("(?:总分|得分|评分|自评)[^。\\n\\t]{0,12}\\d{2,3}(?:\\.\\d+)?分");
    private static final int SEVERAL = 5;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            if (table.has(IndicatorColumn.SCORE)) {
                table.filled().forEach(i -> withinWeight(i, remarks));
                total(table, remarks);
                noTotal(table, reviewed, remarks);
            }
        }
    }

    private static void withinWeight(Indicator indicator, Remarks remarks) {
        Optional<BigDecimal> weight = Weights.of(indicator);
        Optional<BigDecimal> score = indicator.points(IndicatorColumn.SCORE);
        if (weight.isEmpty()
                || score.isEmpty()
                || indicator.isBonus()
                || score.get().compareTo(weight.get()) <= 0) {
            return;
        }
        String printed = indicator.text(IndicatorColumn.SCORE);
        String relation = score.get() + " ≤ " + weight.get();
        remarks.add(
                "score",
                Severity.ERROR,
                "“" + indicator.name() + "”得分" + printed + "高于它的分值" + weight.get() + "。",
                new Remarks.Figures(printed, "", relation),
                List.of(indicator.place(IndicatorColumn.SCORE)));
    }

    /** The total of the scores, where all of them can be read. */
    private static void total(PerformanceTable table, Remarks remarks) {
        Optional<Block.Cell> cell = table.sum().flatMap(t -> t.cell(IndicatorColumn.SCORE));
        Optional<BigDecimal> printed = table.sum().flatMap(t -> t.points(IndicatorColumn.SCORE));
        Optional<BigDecimal> sum = sum(table);
        boolean all = weightsAddUp(table) && scoresItsMoney(table);
        boolean known = all && cell.isPresent() && printed.isPresent() && sum.isPresent();
        if (known && sum.get().compareTo(printed.get()) != 0) {
            String words = cell.get().text().strip();
            remarks.add(
                    "score",
                    Severity.ERROR,
                    "总分" + words + "与各项得分之和" + Remarks.plain(sum.get()) + "不符。",
                    new Remarks.Figures(words, Remarks.plain(sum.get()), "各项得分之和 = " + Remarks.plain(sum.get())),
                    List.of(cell.get().place()));
        }
    }

    private static Optional<BigDecimal> sum(PerformanceTable table) {
        List<Block.Cell> cells = Stream.concat(
                        table.filled().stream().flatMap(i -> i.cell(IndicatorColumn.SCORE).stream()),
                        table.money().flatMap(f -> Optional.ofNullable(f.score())).stream())
                .distinct()
                .toList();
        return Weights.sum(cells);
    }

    /** All that could be earned is a hundred: then no score is missing from the list. */
    private static boolean weightsAddUp(PerformanceTable table) {
        return Weights.total(table).filter(w -> w.compareTo(HUNDRED) == 0).isPresent();
    }

    /** Some forms give the ten points of execution and not what it earned of them. */
    private static boolean scoresItsMoney(PerformanceTable table) {
        return table.money()
                .filter(f -> f.weight() != null && f.score() == null)
                .isEmpty();
    }

    /** Thirty scores, and nobody says what they add up to. */
    private static void noTotal(PerformanceTable table, Reviewed reviewed, Remarks remarks) {
        boolean told = TOLD.matcher(reviewed.plain()).find();
        List<Indicator> scored = table.filled().stream()
                .filter(i -> i.points(IndicatorColumn.SCORE).isPresent())
                .toList();
        boolean all = weightsAddUp(table) && scoresItsMoney(table);
        if (told || table.sum().isPresent() || scored.size() < SEVERAL || !all) {
            return;
        }
        sum(table)
                .ifPresent(sum -> remarks.add(
                        "score",
                        Severity.WARNING,
                        "评分表列出各项得分，没有总分和等级；各项得分之和为" + Remarks.plain(sum) + "分。",
                        scored.getLast().place(IndicatorColumn.SCORE)));
    }
}
