package mingzhang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.ScoringRule;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.catalogue.ScoringRule.Band;

/** Whether 完成, 部分完成 or 未完成 agrees with the numbers beside it. */
final class BandChecks {
    private BandChecks() {}

    /** @param inWords the rule whose bands the forms choose from */
    static List<Remark> of(List<Scored> items, ScoringRule inWords) {
        List<Remark> remarks = new ArrayList<>();
        if (inWords.award() instanceof Award.Bands(List<Band> bands)) {
            items.forEach(item -> check(item, bands).ifPresent(remarks::add));
        }
        return remarks;
    }

    private static Optional<Remark> check(Scored item, List<Band> bands) {
        Fraction value = item.value();
        String chosen = item.indicator().band();
        if (value == null || chosen.isBlank() || !Scorer.usesAttainment(item.rule())) {
            return Optional.empty();
        }
        Optional<Band> band = Scorer.band(item.indicator(), bands);
        boolean reached = value.compareTo(Fraction.ONE) >= 0;
        boolean said = band.isPresent() && band.get().equals(bands.getFirst());
        return band.isEmpty() || reached == said
                ? Optional.empty()
                : Optional.of(new Remark(
                        "status-against-value",
                        false,
                        item.indicator().path(),
                        "写“" + chosen + "”，完成值“" + item.indicator().achieved() + "”是指标值“"
                                + item.indicator().target() + "”的 " + value.percent(),
                        "核对完成值和完成情况。"));
    }
}
