package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import mingzhang.audit.world.Template;
import mingzhang.document.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents in the wordings of many provinces, made from templates: correct ones are quiet, planted faults are found. */
class WorldTest {
    private static final Path TEMPLATES = Path.of("src/test/resources/mingzhang/audit/world");
    private static final int SEEDS = 2;
    /** Of a hundred planted faults; raised when the audit gets better. */
    private static final int LEAST_FOUND = 85;

    static Stream<Template> templates() throws IOException {
        return WorldMeasure.templates(TEMPLATES).stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void correctDocumentsAreQuiet(Template template) throws UnreadableException {
        WorldMeasure measure = WorldMeasure.of(template, 1, SEEDS, 0);

        assertThat(measure.quiet).as(measure.details()).isEqualTo(measure.pages);
    }

    @Test
    void plantedFaultsAreFound() throws IOException, UnreadableException {
        WorldMeasure all = new WorldMeasure();
        for (Template template : WorldMeasure.templates(TEMPLATES)) {
            all.add(WorldMeasure.of(template, 1, 1, 1));
        }
        System.out.println(all.line());

        assertThat(100 * all.found).as(all.details()).isGreaterThanOrEqualTo(LEAST_FOUND * all.faults);
    }
}
