package mingzhang.publish.site;

import java.math.BigDecimal;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;

/**
 * A named figure of a package.
 *
 * @param name as the profile calls it: 基本支出, 基本支出.上年决算数
 * @param path where in the data it comes from
 * @param money whether it is an amount
 * @param value exact: yuan, or the number itself
 * @param printed as the documents print it
 * @param unit of an amount as printed
 */
record Fact(String name, String path, boolean money, BigDecimal value, String printed, String unit) {
    /** As the documents print it where they print 万元; else rounded to that. */
    String inTenThousands() {
        return unit.equals(Unit.TEN_THOUSAND_YUAN.symbol()) ? printed : print(amount());
    }

    Money amount() {
        return Money.ofYuan(value);
    }

    /** The unit of what is printed; empty for a count. */
    String symbol() {
        return money ? unit : "";
    }

    /** Without the stage: 基本支出 of 基本支出.上年决算数. */
    String term() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** An amount in 万元, to two decimals. */
    static String print(Money amount) {
        return amount.print(Unit.TEN_THOUSAND_YUAN, 2);
    }
}
