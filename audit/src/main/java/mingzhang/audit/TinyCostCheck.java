package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.figures.Unit;

/** Water, light and travel for dozens of people at a few yuan a head and year: an amount in the wrong unit or row. */
final class TinyCostCheck implements ReviewCheck {
    private static final Pattern STAFF =
            Pattern.compile("在职(?:在编)?(?:人员|职工|人数)?(?:实有)?(?:总?人数|总数|数)?(?:共|为|共有)?(\\d{2,4})[名人]");
    private static final Pattern ITEM = Pattern.compile("(?:其中)?(?:水费|电费|水电费|差旅费|办公费|办公经费|邮电费|水费电费差旅费|水费、电费、差旅费)");
    private static final Pattern HEAD = Pattern.compile("[^（(]{2,12}[（(](?:单位：)?万元[）)]");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal LEAST = BigDecimal.valueOf(10);

    /** A table says it above or in the head of its part; the figures of such a part may be bare. */
    private static boolean isInTenThousands(Grid grid) {
        return grid.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .anyMatch(m -> m != null && m.figure().unit().equals(Unit.TEN_THOUSAND_YUAN))
                || grid.table().cells().stream()
                        .anyMatch(
                                c -> HEAD.matcher(Indicator.squeezed(c.text())).matches());
    }

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Matcher staff = STAFF.matcher(reviewed.plain());
        Optional<BigDecimal> people = staff.find() ? Optional.of(new BigDecimal(staff.group(1))) : Optional.empty();
        if (people.isEmpty()) {
            return;
        }
        List<Mention> tiny = reviewed.context().mentions.grids().stream()
                .filter(TinyCostCheck::isInTenThousands)
                .flatMap(g -> g.rows().stream())
                .flatMap(r -> r.cells().stream())
                .filter(Objects::nonNull)
                .filter(m ->
                        ITEM.matcher(Words.bare(m.row()).replaceAll("[：:]", "")).matches())
                .filter(m -> m.figure().digits().signum() > 0
                        && m.figure()
                                        .digits()
                                        .multiply(TEN_THOUSAND)
                                        .compareTo(people.get().multiply(LEAST))
                                < 0)
                .toList();
        if (!tiny.isEmpty()) {
            Mention first = tiny.getFirst();
            remarks.add(
                    "unit",
                    Severity.NOTE,
                    "“" + first.row() + "”全年" + first.figure().printed() + "万元，" + people.get()
                            + "人人均不到10元，可能是单位或科目填错了。",
                    tiny.stream().map(Mention::place).toList());
        }
    }
}
