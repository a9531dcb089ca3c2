package mingzhang.publish;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.figures.Rate;
import mingzhang.figures.Unit;

/** How a profile prints: its unit of money and its decimals. Every figure of a document goes through here. */
final class Settings {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Map<String, String> values;
    private final Unit unit;
    private final int moneyDecimals;
    private final int rateDecimals;
    private final Map<String, String> settled;

    Settings(Map<String, String> values) {
        this(values, Map.of());
    }

    /**
     * Settings under which some figures are printed as a balanced table prints them.
     *
     * @param settled by path
     */
    Settings(Map<String, String> values, Map<String, String> settled) {
        this.values = values;
        this.settled = settled;
        this.unit = Unit.stated(text("money.unit", "万元"))
                .filter(Unit::isMoney)
                .orElseThrow(() -> new IllegalArgumentException("money.unit: " + values.get("money.unit")));
        this.moneyDecimals = Integer.parseInt(text("money.decimals", "2"));
        this.rateDecimals = Integer.parseInt(text("rate.decimals", "2"));
    }

    String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    Unit unit() {
        return unit;
    }

    int moneyDecimals() {
        return moneyDecimals;
    }

    /** For a sentence: {@code 572.40万元}; nothing at all is {@code 0万元}. */
    String amount(Quantity quantity) {
        return (quantity.signum() == 0 ? "0" : bare(quantity)) + unit.symbol();
    }

    /** For a cell or a chart: {@code 572.40}. */
    String bare(Quantity quantity) {
        return settled.getOrDefault(quantity.path(), alone(quantity));
    }

    /** The same by its own rounding, whatever a table made of it. */
    String alone(Quantity quantity) {
        return quantity.isMoney() ? quantity.money().print(unit, moneyDecimals) : number(quantity);
    }

    /** A count without superfluous zeros: {@code 150}, {@code 95.5}. */
    String number(Quantity quantity) {
        BigDecimal plain = quantity.exact().stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /**
     * {@code part} in percent of {@code whole}: {@code 72.54%}. What is exactly nothing or exactly all is
     * {@code 0%} or {@code 100%}. Empty where the whole is zero: there is no such rate.
     */
    Optional<String> rate(Quantity part, Quantity whole) {
        return Rate.percent(part.exact(), whole.exact(), rateDecimals).map(percent -> {
            if (part.signum() == 0) {
                return "0%";
            }
            boolean all = part.exact().compareTo(whole.exact()) == 0;
            return (all ? HUNDRED : percent).toPlainString() + "%";
        });
    }

    /** What a printed figure is worth in yuan when it is read without its rounding. */
    static String exactly(Quantity quantity) {
        return quantity.isMoney()
                ? new Money(quantity.money().fen()).yuan().toPlainString()
                : quantity.exact().toPlainString();
    }
}
