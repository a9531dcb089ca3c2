package mingzhang.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program's own command as a process of its own, to be timed from its start to its exit. */
final class OwnCommand {
    private OwnCommand() {}

    /** Audits a file; what is printed is thrown away. */
    static void audit(Path file) throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("audit", "--", file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("测量被中断", e);
        }
    }

    /** The launcher, where it says where it stands; else Java with this program's classes. */
    private static List<String> program() {
        String launcher = System.getProperty("mz.launcher", "");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return launcher.isEmpty()
                ? List.of(java, "-cp", System.getProperty("java.class.path"), Mz.class.getName())
                : List.of(launcher);
    }
}
