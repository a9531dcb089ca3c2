package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.ScoringFrame.Stage;
import mingzhang.document.Block;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.EvaluatedYear;
import mingzhang.evaluate.EvaluationText;
import mingzhang.evaluate.Evaluator;
import mingzhang.evaluate.Indicator;
import mingzhang.evaluate.Scored;
import mingzhang.evaluate.Verdict;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation forms of the five sample years come out filled: every target, value, point, score and rate. */
class SeedFormsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    /** The rows of all tables of a year's document, with what is merged into them. */
    private static List<String> rows(DepartmentYear year) throws PublishException {
        Composition composition = Composer.compose(
                year,
                CATALOGUE.profile(year.profile()).orElseThrow(),
                CATALOGUE,
                Options.of(LocalDate.of(2021, 9, 30)));
        return composition.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .flatMap(table -> table.cells().stream()
                        .collect(Collectors.groupingBy(
                                Block.Cell::row, Collectors.mapping(Block.Cell::text, Collectors.joining("|"))))
                        .values()
                        .stream())
                .map(row -> "|" + row + "|")
                .toList();
    }

    private static EvaluatedYear evaluated(DepartmentYear year) {
        return Evaluator.of(CATALOGUE).evaluateAll(year);
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "lizhou-2020, 30, 5",
        "chaotian-2020, 33, 6",
        "yiyang-2020, 8, 0",
        "lanzhou-2020, 16, 0",
        "guangyang-2020, 38, 0"
    })
    void everyLineOfAFormStandsInTheDocumentWithItsFigures(String id, int lines, int projects) throws PublishException {
        DepartmentYear year = Samples.year(id, CATALOGUE);
        EvaluatedYear evaluated = evaluated(year);
        List<String> rows = rows(year);

        assertThat(evaluated.department().orElseThrow().items()).hasSize(lines);
        assertThat(evaluated.projects()).hasSize(projects);
        evaluated.all().forEach(form -> form.items().forEach(item -> stands(form, item, rows)));
    }

    private static void stands(Evaluated form, Scored item, List<String> rows) {
        Indicator line = item.indicator();
        BigDecimal typed = line.typed();
        BigDecimal points = line.points();
        boolean own =
                form.form().frame().lines().stream().anyMatch(l -> l.path().equals(line.path()));
        if (form.isTrial() && own) {
            return;
        }
        assertThat(rows)
                .as(line.name())
                .anyMatch(row -> row.contains("|" + line.name() + "|")
                        && row.contains(line.target())
                        && row.contains(line.achieved())
                        && (form.isTrial() || points == null || row.contains("|" + number(points) + "|"))
                        && (typed == null || row.contains("|" + number(typed) + "|")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chaotian-2020", "yiyang-2020", "lanzhou-2020"})
    void everyRateThatARuleComputesIsPrinted(String id) throws PublishException {
        DepartmentYear year = Samples.year(id, CATALOGUE);
        List<String> rows = rows(year);

        assertThat(evaluated(year).department().orElseThrow().items())
                .filteredOn(item -> item.formula().contains(" = "))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(rows).anyMatch(row -> row.contains(item.formula())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chaotian-2020", "lanzhou-2020", "guangyang-2020"})
    void whatIsMissingIsNamedByTheReportAndByTheDocument(String id) throws PublishException {
        DepartmentYear year = Samples.year(id, CATALOGUE);
        EvaluatedYear evaluated = evaluated(year);
        Evaluated form = evaluated.department().orElseThrow();
        List<String> rows = rows(year);
        List<Scored> missing = form.items().stream()
                .filter(item ->
                        item.verdict() == Verdict.NOT_ASSESSABLE && item.why().startsWith("缺少 "))
                .toList();

        assertThat(missing).isNotEmpty();
        assertThat(missing).allSatisfy(item -> {
            assertThat(EvaluationText.write(evaluated)).contains(item.why());
            assertThat(form.form().frame().stage() == Stage.TARGETS
                            || rows.stream().anyMatch(row -> row.contains(item.why())))
                    .isTrue();
        });
    }
}
