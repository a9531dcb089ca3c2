package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.document.Block;

/** The points that may be earned, from a column or from the brackets behind a name: 数量指标（25分）. */
final class Weights {
    private static final Pattern BEHIND = Pattern.compile("[（(]?(\\d{1,3}(?:\\.\\d{1,2})?)分[)）]$|[-－](\\d{1,3})$");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)分?");

    private Weights() {}

    /** What stands behind a name, as a number of points. */
    static Optional<BigDecimal> behind(String name) {
        Matcher matcher = BEHIND.matcher(name);
        return matcher.find()
                ? Optional.of(new BigDecimal(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                : Optional.empty();
    }

    /** An indicator's own weight. */
    static Optional<BigDecimal> of(Indicator indicator) {
        return indicator.cells().containsKey(IndicatorColumn.WEIGHT)
                ? indicator.points(IndicatorColumn.WEIGHT)
                : behind(indicator.text(IndicatorColumn.NAME));
    }

    /** All that can be earned, money's share included; empty where one weight cannot be read. */
    static Optional<BigDecimal> total(PerformanceTable table) {
        if (table.has(IndicatorColumn.WEIGHT)) {
            Stream<Block.Cell> cells = Stream.concat(
                            table.filled().stream().flatMap(i -> i.cell(IndicatorColumn.WEIGHT).stream()),
                            table.money().flatMap(f -> Optional.ofNullable(f.weight())).stream())
                    .distinct();
            return sum(cells.toList());
        }
        return each(table.filled());
    }

    /** The sum of the weights of indicators one by one; empty where one has none, or where there is no indicator. */
    static Optional<BigDecimal> each(List<Indicator> indicators) {
        List<BigDecimal> weights =
                indicators.stream().map(Weights::of).flatMap(Optional::stream).toList();
        return weights.isEmpty() || weights.size() < indicators.size()
                ? Optional.empty()
                : weights.stream().reduce(BigDecimal::add);
    }

    /** The sum of cells that hold points and nothing else; a merged cell counts once. */
    static Optional<BigDecimal> sum(List<Block.Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Block.Cell cell : cells) {
            Matcher matcher = POINTS.matcher(Indicator.squeezed(cell.text()));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            sum = sum.add(new BigDecimal(matcher.group(1)));
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(sum);
    }
}
