package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import mingzhang.figures.Figure;

/** The value of a figure that would make a broken relation hold. */
final class Mend {
    private final Arithmetic arithmetic;

    Mend(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** The value that makes one relation hold: what the others give, or for a part of a sum what is missing. */
    Optional<BigDecimal> of(Relation relation, Set<Integer> suspects) {
        if (relation.atMost()) {
            return Optional.empty();
        }
        if (relation.isCopy()) {
            return Optional.of(otherPrint(relation, suspects));
        }
        if (suspects.contains(relation.result())) {
            return arithmetic.printedValue(relation, arithmetic::figure);
        }
        if (!(relation.expression() instanceof Expression.Sum(var terms, var signs))) {
            return relation.isCopy()
                    ? Optional.of(arithmetic.figure(relation.result()).digits())
                    : Optional.empty();
        }
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i) instanceof Expression.Ref(int part) && suspects.contains(part)) {
                Figure figure = arithmetic.figure(part);
                BigDecimal sign = BigDecimal.valueOf((long) signs.get(i) * relation.sign());
                return arithmetic
                        .value(relation, arithmetic::figure)
                        .map(v -> arithmetic
                                .figure(relation.result())
                                .digits()
                                .subtract(v)
                                .multiply(sign))
                        .map(gap -> gap.multiply(
                                arithmetic.figure(relation.result()).unit().factor()))
                        .map(gap -> figure.value().add(gap))
                        .map(v -> Arithmetic.inUnit(v, figure)
                                .setScale(figure.digits().scale(), RoundingMode.HALF_UP));
            }
        }
        return Optional.empty();
    }

    /** The other print of a fact, in the unit of the suspect, with all its decimals. */
    private BigDecimal otherPrint(Relation copy, Set<Integer> suspects) {
        int copied = ((Expression.Ref) copy.expression()).figure();
        boolean result = suspects.contains(copy.result());
        Figure suspect = arithmetic.figure(result ? copy.result() : copied);
        Figure other = arithmetic.figure(result ? copied : copy.result());
        BigDecimal value = Arithmetic.inUnit(other.value(), suspect).stripTrailingZeros();
        return value.setScale(
                Math.max(value.scale(), Math.max(0, suspect.digits().scale())), RoundingMode.HALF_UP);
    }

    static Figure changed(Figure figure, BigDecimal value) {
        return new Figure(figure.printed(), value, figure.unit(), figure.exact(), figure.start());
    }
}
