package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import mingzhang.audit.Report.Severity;
import mingzhang.figures.Unit;

/** 194.46元 here and 194.46万元 there: the same digits with the unit of another order. */
final class UnitSlipCheck implements ReviewCheck {
    private static final int TELLING = 4;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Mention> money = reviewed.context().mentions.all().stream()
                .filter(m -> m.isMoney() && !m.inTable() && m.figure().exact())
                .filter(m -> m.figure().printed().endsWith("元"))
                .toList();
        List<Mention> yuan = money.stream()
                .filter(m -> m.figure().unit().equals(Unit.YUAN) && isTelling(m))
                .toList();
        for (Mention mention : yuan) {
            money.stream()
                    .filter(m -> m.figure().unit().equals(Unit.TEN_THOUSAND_YUAN) && sameDigits(m, mention))
                    .findFirst()
                    .ifPresent(other -> note(mention, other, remarks));
        }
    }

    private static boolean isTelling(Mention mention) {
        BigDecimal digits = mention.figure().digits();
        return digits.scale() > 0 && digits.stripTrailingZeros().precision() >= TELLING;
    }

    private static boolean sameDigits(Mention a, Mention b) {
        return a.figure().digits().compareTo(b.figure().digits()) == 0;
    }

    private static void note(Mention wrong, Mention other, Remarks remarks) {
        String printed = wrong.figure().printed();
        String expected = other.figure().printed();
        remarks.add(
                "unit",
                Severity.ERROR,
                printed + "与另一处" + expected + "数字相同，单位差一万倍，应当是漏了“万”。",
                new Remarks.Figures(printed, expected, printed + " ≠ " + expected),
                List.of(wrong.place(), other.place()));
    }
}
