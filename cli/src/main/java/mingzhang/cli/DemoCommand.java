package mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mz demo}. */
@Command(
        name = "demo",
        description = {"（尚未接通）", ""})
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("这个命令尚未接通。");
    }
}
