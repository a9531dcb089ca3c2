package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.audit.Report.CheckedRelation;
import mingzhang.audit.Report.Verdict;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the catalogue shows what it does: a text that holds it, one that breaks it, one that does not let it be asked. */
class RuleCasesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<Arguments> cases() {
        return CATALOGUE.rules().stream()
                .flatMap(rule -> rule.cases().stream().map(c -> Arguments.of(rule.id() + "/" + c.name(), rule, c)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatItsCaseSays(String name, Rule rule, Rule.Case example) {
        List<CheckedRelation> relations = relations(rule, example);
        long held = relations.stream()
                .filter(r -> r.verdict() == Verdict.HOLDS || r.verdict() == Verdict.HOLDS_WITHIN_ROUNDING)
                .count();
        long broken =
                relations.stream().filter(r -> r.verdict() == Verdict.BROKEN).count();
        if (example.name().startsWith("holds")) {
            assertThat(broken).as("broken in %s", name).isZero();
            assertThat(held).as("held in %s", name).isPositive();
        } else if (example.name().startsWith("breaks")) {
            assertThat(broken).as("broken in %s", name).isPositive();
        } else {
            assertThat(held + broken).as("assessed in %s", name).isZero();
        }
    }

    /** A case of several documents has a line of equals signs between them. */
    private static List<CheckedRelation> relations(Rule rule, Rule.Case example) {
        Catalogue only = CATALOGUE.withRules(List.of(rule));
        LocalDate day = rule.until() != null ? rule.until() : LocalDate.of(2026, 1, 1);
        Together together = new Together(only, day);
        return Stream.of(example.text().split("(?m)^====+$\n", -1))
                .map(text -> together.join(Together.study("page.txt", Pages.text(text), only, day)))
                .flatMap(report -> report.relations().stream())
                .filter(r -> rule.id().equals(r.rule()))
                .toList();
    }
}
