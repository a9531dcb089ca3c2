package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How good the audit is, by documents whose faults are known: {@code mz measure} prints the same. */
class LabelledTest {
    private static final Path CASES = Path.of("src/test/resources/mingzhang/audit");

    /** Lies beside the checkout where there are real documents. */
    private static final Path SAMPLES = Path.of("../../shared/samples");

    @Test
    void ourOwnCasesAreFoundAndNothingElse() throws IOException {
        Measure measure = LabelledFolder.measured(CASES.resolve("labelled"));

        assertThat(measure.precision()).as(measure.text()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(measure.recall()).as(measure.text()).isEqualByComparingTo(BigDecimal.ONE);
    }

    /** What the grammar does not find yet; a case that is found moves to the others. */
    @Test
    void whatIsNotFoundYetRaisesNoFalseAlarm() throws IOException {
        Measure measure = LabelledFolder.measured(CASES.resolve("labelled-open"));

        assertThat(measure.precision()).as(measure.text()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "pdf", "phrases"})
    void realDocumentsRaiseFewFalseAlarms(String folder) throws IOException {
        Path samples = SAMPLES.resolve(folder);
        assumeTrue(Files.isDirectory(samples), "no real documents beside the checkout: " + samples + " is absent");

        Measure measure = LabelledFolder.measured(samples);
        System.out.println(measure.text());

        assertThat(measure.precision()).as(measure.text()).isGreaterThanOrEqualTo(new BigDecimal("0.9"));
    }
}
