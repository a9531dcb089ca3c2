package mingzhang.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Altered inputs at every door: {@code ./mz test --fuzz 100000 7} runs more of them, with seed 7. */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    private static final int PATIENCE_SECONDS = 60;

    @Test
    void nothingThatOthersWriteBringsTheProgramDown() throws IOException, InterruptedException {
        Path here = Path.of("").toAbsolutePath();
        Run run = new Run(here.resolveSibling(""), here.resolve("target/fuzz"), SEED, PATIENCE_SECONDS);
        run.all(FIRST, FIRST + INPUTS);
        String report = run.report();
        System.out.println(report);
        assertThat(run.faults()).as(report).isEmpty();
        assertThat(run.tried()).isEqualTo(INPUTS);
    }
}
