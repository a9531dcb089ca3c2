package mingzhang.audit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import mingzhang.document.Place;

/**
 * A row of a table of indicators.
 *
 * @param levelOne as printed, blanks removed: 产出指标（50分）; empty where the table has none
 * @param levelTwo as printed, blanks removed
 * @param cells what stands in each kind of column
 * @param words their words, simplified, without blanks
 */
record Indicator(
        String levelOne, String levelTwo, Map<IndicatorColumn, Block.Cell> cells, Map<IndicatorColumn, String> words) {
    private static final Pattern POINTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)分?");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?:指标)?\\d{0,2}[：:]?|[.．…·—－-]*|指标[一二三]?[：:]?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern BONUS = Pattern.compile("加分|附加|扣分项|减分");

    Indicator {
        cells = Map.copyOf(cells);
        words = Map.copyOf(words);
    }

    static Indicator of(String levelOne, String levelTwo, Map<IndicatorColumn, Block.Cell> cells) {
        Map<IndicatorColumn, String> words = new EnumMap<>(IndicatorColumn.class);
        cells.forEach((column, cell) -> words.put(column, squeezed(cell.text())));
        return new Indicator(levelOne, levelTwo, cells, words);
    }

    Optional<Block.Cell> cell(IndicatorColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** Where a column's cell stands; only for a column that the row has. */
    Place place(IndicatorColumn column) {
        return cell(column).orElseThrow().place();
    }

    /** From one column of the row to another, or the second alone where the first reaches over several rows. */
    Place span(IndicatorColumn from, IndicatorColumn to) {
        Block.Cell first = cell(from).orElseThrow();
        Block.Cell last = cell(to).orElse(first);
        boolean oneRow = first.row() == last.row()
                && first.place().start() < last.place().end();
        return oneRow
                ? first.place().within(0, last.place().end() - first.place().start())
                : last.place();
    }

    /** The words of a column, simplified, without blanks; empty where there is no such column. */
    String text(IndicatorColumn column) {
        return words.getOrDefault(column, "");
    }

    boolean isBlank(IndicatorColumn column) {
        return cells.containsKey(column) && text(column).isEmpty();
    }

    /** 指标1：, …… and blank rows: what the form came with. */
    boolean isPlaceholder() {
        return PLACEHOLDER.matcher(text(IndicatorColumn.NAME)).matches()
                && text(IndicatorColumn.TARGET).isEmpty()
                && text(IndicatorColumn.WEIGHT).isEmpty();
    }

    boolean isBonus() {
        return BONUS.matcher(levelOne + levelTwo + text(IndicatorColumn.NAME)).find();
    }

    Optional<BigDecimal> points(IndicatorColumn column) {
        Matcher matcher = POINTS.matcher(text(column));
        return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
    }

    /** The name without 指标1： before it. */
    String name() {
        return text(IndicatorColumn.NAME).replaceFirst("^指标\\d{1,2}[：:.、]?", "");
    }

    static String squeezed(String words) {
        return BLANKS.matcher(Words.simplified(words)).replaceAll("");
    }
}
