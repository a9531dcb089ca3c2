package mingzhang.ledger.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import mingzhang.figures.Money;

/**
 * A department's procurement of one kind in a year.
 *
 * @param kind 货物、工程 or 服务
 * @param budgeted what may be bought for; nothing where nobody said it
 * @param toSmallAndMedium what was delivered by firms that are not large
 * @param toSmall what was delivered by small and very small firms
 */
public record Procurement(
        String kind,
        Money budgeted,
        Money planned,
        Money contracted,
        Money delivered,
        Money toSmallAndMedium,
        Money toSmall) {

    /**
     * What a unit may buy for in a year.
     *
     * @param from the day from which it counts
     * @param authority the document that sets it
     */
    public record Budget(String unit, int fiscalYear, String kind, LocalDate from, Money amount, String authority) {}

    /** What is to be bought in a year. */
    public record Plan(String unit, int fiscalYear, String number, String name, String kind, Money amount) {}

    /**
     * A contract under a plan.
     *
     * @param plan the plan's number
     * @param size of the supplier: 大型、中型、小型 or 微型
     */
    public record Contract(String plan, String number, String supplier, String size, Money amount, LocalDate signed) {}

    /** What was delivered and accepted under a contract. */
    public record Delivery(String contract, LocalDate accepted, Money amount) {}

    /** 计划率: planned against budgeted, in percent with two decimals; empty where nothing was budgeted. */
    public Optional<BigDecimal> planningRate() {
        return rate(planned, budgeted);
    }

    /** All kinds together, under the name of this one. */
    public Procurement plus(Procurement other) {
        return new Procurement(
                kind,
                budgeted.plus(other.budgeted),
                planned.plus(other.planned),
                contracted.plus(other.contracted),
                delivered.plus(other.delivered),
                toSmallAndMedium.plus(other.toSmallAndMedium),
                toSmall.plus(other.toSmall));
    }

    /** 执行率: contracted against planned, in percent with two decimals; empty where nothing was planned. */
    public Optional<BigDecimal> executionRate() {
        return rate(contracted, planned);
    }

    /** 完成率: delivered against contracted, in percent with two decimals; empty where nothing was contracted. */
    public Optional<BigDecimal> completionRate() {
        return rate(delivered, contracted);
    }

    private static Optional<BigDecimal> rate(Money part, Money whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part.fen())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.fen()), 2, RoundingMode.HALF_UP));
    }
}
