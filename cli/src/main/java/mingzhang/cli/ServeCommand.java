package mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mz serve}. */
@Command(
        name = "serve",
        description = {"（尚未接通）", ""})
final class ServeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("这个命令尚未接通。");
    }
}
