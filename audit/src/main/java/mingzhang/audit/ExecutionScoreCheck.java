package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * The points for execution: weight times rate by the national rule. A place may have steps of its own, so a whole
 * number of points is doubted only where it misses by a fifth of the weight; one with decimals was computed.
 */
final class ExecutionScoreCheck implements ReviewCheck {
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            table.money().ifPresent(funds -> score(table, funds, remarks));
        }
    }

    private static void score(PerformanceTable table, ProjectFunds funds, Remarks remarks) {
        Block.Cell scoreCell = funds.score();
        Optional<BigDecimal> weight = points(funds.weight());
        Optional<BigDecimal> score = points(scoreCell);
        Optional<BigDecimal> rate = rate(funds);
        if (scoreCell == null || weight.isEmpty() || score.isEmpty() || rate.isEmpty()) {
            return;
        }
        BigDecimal should = weight.get().multiply(rate.get());
        if (score.get().compareTo(weight.get()) > 0 || agrees(score.get(), should, weight.get())) {
            return;
        }
        String expected = Remarks.plain(should.setScale(2, RoundingMode.HALF_UP));
        String relation = Remarks.plain(weight.get()) + " × "
                + Remarks.plain(rate.get().movePointRight(2).setScale(2, RoundingMode.HALF_UP)) + "% = " + expected;
        List<Place> places = new ArrayList<>(List.of(scoreCell.place()));
        table.sum().flatMap(t -> t.cell(IndicatorColumn.SCORE)).ifPresent(total -> places.add(total.place()));
        remarks.add(
                "score",
                Severity.WARNING,
                "预算执行率得分" + scoreCell.text().strip() + "与按比例计算的" + expected + "分不符（" + relation
                        + "）；当地另有分段计分办法的，请写明办法和扣分原因，总分随之更正。",
                new Remarks.Figures(scoreCell.text().strip(), expected, relation),
                places);
    }

    private static Optional<BigDecimal> points(Block.@Nullable Cell cell) {
        return cell == null ? Optional.empty() : Weights.sum(List.of(cell));
    }

    /** At most one: what is spent above the budget earns nothing. */
    private static Optional<BigDecimal> rate(ProjectFunds funds) {
        Optional<BigDecimal> budget = funds.budgeted().filter(b -> b.signum() > 0);
        return budget.flatMap(b -> funds.spent().map(s -> s.divide(b, 8, RoundingMode.HALF_UP)))
                .map(r -> r.min(BigDecimal.ONE));
    }

    private static boolean agrees(BigDecimal score, BigDecimal should, BigDecimal weight) {
        BigDecimal gap = score.subtract(should).abs();
        int scale = Math.max(0, score.stripTrailingZeros().scale());
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        boolean half = score.remainder(new BigDecimal("0.5")).signum() == 0;
        return gap.compareTo(unit) <= 0 || half && gap.compareTo(weight.multiply(FIFTH)) < 0;
    }
}
