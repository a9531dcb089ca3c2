package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is there whole or not at all, and nothing else is left beside it. */
class NewFileTest {
    @TempDir
    private Path folder = Path.of("");

    /** The program that is told to end while it writes. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] words) throws IOException, InterruptedException {
            try (NewFile file = new NewFile(Path.of(words[0]))) {
                Files.writeString(file.draft(), "half of a report");
                System.out.println("writing");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    void nothingIsLeftWhereTheProgramIsEndedWhileItWrites() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        folder.resolve("报告.html").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assumeTrue(writer.supportsNormalTermination(), "this system ends programs without telling them");
        try (BufferedReader said = writer.inputReader()) {
            assertThat(said.readLine()).isEqualTo("writing");
            assertThat(left()).singleElement().asString().endsWith(".part");
            writer.destroy();
            assertThat(writer.waitFor()).isNotZero();
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void onlyTheWholeFileIsKept() throws IOException {
        try (NewFile file = new NewFile(folder.resolve("报告.html"))) {
            Files.writeString(file.draft(), "whole");
            file.keep();
        }
        try (NewFile file = new NewFile(folder.resolve("未完.html"))) {
            Files.writeString(file.draft(), "half");
        }
        assertThat(left()).containsExactly("报告.html");
    }
}
