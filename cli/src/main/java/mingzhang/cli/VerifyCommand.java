package mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mz verify}. */
@Command(
        name = "verify",
        description = {"（尚未接通）", ""})
final class VerifyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("这个命令尚未接通。");
    }
}
