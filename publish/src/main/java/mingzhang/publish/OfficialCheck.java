package mingzhang.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import mingzhang.figures.Problem;
import mingzhang.publish.OfficialReader.Entry;

/**
 * Compares every printed amount with the year that was made of all of them. A total that misses its parts by no more than
 * their rounding is noted, one that misses by more is wrong.
 */
final class OfficialCheck {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Data data;
    private final Set<String> given;

    OfficialCheck(Data data, Set<String> given) {
        this.data = data;
        this.given = given;
    }

    void check(List<Entry> entries, List<Problem> problems, List<String> notes) {
        for (Entry entry : entries) {
            Quantity made = Arithmetic.evaluate(entry.expression(), data::quantity);
            BigDecimal gap = made.exact().subtract(entry.amount().yuan()).abs();
            if (gap.compareTo(band(entry, entries)) > 0) {
                problems.add(new Problem(
                        entry.grid().file(),
                        entry.where(),
                        "表上是" + shown(entry, entry.amount().yuan()) + "，由其他各数得出" + shown(entry, made.exact()) + "，相差"
                                + shown(entry, gap),
                        "核对这一格和它的各个分项。"));
            } else if (gap.signum() != 0) {
                notes.add(entry.grid().file() + "，" + entry.where() + "：表上是"
                        + shown(entry, entry.amount().yuan()) + "，各分项相加得" + shown(entry, made.exact())
                        + "，是四舍五入的差，以分项为准。");
            }
        }
    }

    /** Half a unit of the last printed digit, of the figure itself and of each part that its sum may have. */
    private BigDecimal band(Entry entry, List<Entry> entries) {
        if (given.contains(entry.expression())) {
            return BigDecimal.ZERO;
        }
        List<String> sheets = OfficialFigures.sheets(entry.expression());
        List<Entry> parts = entries.stream()
                .filter(part -> part.grid() == entry.grid() || sheets.stream().anyMatch(part.expression()::startsWith))
                .toList();
        int digits = parts.stream().mapToInt(Entry::digits).max().orElse(2);
        long count = parts.stream().filter(part -> part.amount().signum() != 0).count() + 1;
        return HALF.movePointLeft(digits).multiply(entry.unit().factor()).multiply(BigDecimal.valueOf(count));
    }

    private static String shown(Entry entry, BigDecimal yuan) {
        BigDecimal in = yuan.divide(entry.unit().factor()).stripTrailingZeros();
        return (in.scale() < 2 ? in.setScale(2) : in).toPlainString()
                + entry.unit().symbol();
    }
}
