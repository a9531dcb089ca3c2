package mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mz publish}. */
@Command(
        name = "publish",
        description = {"（尚未接通）", ""})
final class PublishCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("这个命令尚未接通。");
    }
}
