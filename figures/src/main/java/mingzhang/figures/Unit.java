package mingzhang.figures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure counts.
 *
 * @param symbol as printed, for example 万元, %, 辆; empty for a bare number
 * @param kind the quantity; only figures of one kind are compared
 * @param factor how many base units one of these is: yuan for money, 1 for a rate (so % is 0.01)
 */
public record Unit(String symbol, Kind kind, BigDecimal factor) {
    /** The quantity that a unit measures. */
    public enum Kind {
        /** An amount of renminbi; the base unit is the yuan. */
        MONEY,
        /** A share, a rate of change or of completion; the base unit is 1. */
        RATE,
        /** A difference of two rates; the base unit is 1. */
        POINTS,
        /** Things, people, days, square metres: whole or measured, named by their measure word. */
        COUNT,
        /** A number without a unit, as in most table cells. */
        BARE
    }

    public static final Unit YUAN = new Unit("元", Kind.MONEY, BigDecimal.ONE);
    public static final Unit THOUSAND_YUAN = new Unit("千元", Kind.MONEY, new BigDecimal("1000"));
    public static final Unit TEN_THOUSAND_YUAN = new Unit("万元", Kind.MONEY, new BigDecimal("10000"));
    public static final Unit MILLION_YUAN = new Unit("百万元", Kind.MONEY, new BigDecimal("1000000"));
    public static final Unit HUNDRED_MILLION_YUAN = new Unit("亿元", Kind.MONEY, new BigDecimal("100000000"));
    public static final Unit PERCENT = new Unit("%", Kind.RATE, new BigDecimal("0.01"));
    public static final Unit PER_MILLE = new Unit("‰", Kind.RATE, new BigDecimal("0.001"));
    public static final Unit PERCENTAGE_POINT = new Unit("个百分点", Kind.POINTS, new BigDecimal("0.01"));
    public static final Unit BARE = new Unit("", Kind.BARE, BigDecimal.ONE);

    /** A measure word: 辆, 人次, 平方米. */
    public static Unit count(String measureWord) {
        return new Unit(measureWord, Kind.COUNT, BigDecimal.ONE);
    }

    /**
     * The unit that a caption, a column heading or a line above a table states for its cells: 单位：万元,
     * 决算数（万元）, 占比（%）, or just 万元. Empty where the words state none; a 元 inside a name (广元市) is no unit.
     */
    public static Optional<Unit> stated(String words) {
        return StatedUnit.in(words);
    }

    /** Whether it counts money: 元, 万元, 亿元 … */
    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    /** Whether it is a share or a change: %, ‰ … */
    public boolean isRate() {
        return kind == Kind.RATE;
    }
}
