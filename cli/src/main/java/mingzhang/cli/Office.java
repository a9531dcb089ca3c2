package mingzhang.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, where it is installed: what our own files are compared with. */
final class Office {
    private Office() {}

    /** Converts a file into a folder, with a profile of its own; false where LibreOffice is not there or fails. */
    static boolean converted(Path file, String format, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> command = List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString(),
                file.toString());
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            return false;
        }
        try {
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("测量被中断", e);
        }
    }
}
