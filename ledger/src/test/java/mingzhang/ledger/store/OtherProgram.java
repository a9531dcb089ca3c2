package mingzhang.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.SampleYears;

/** A second program on the same data folder: another Java process that does what it is told, line by line. */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final Path errors;
    private final BufferedReader answers;
    private final Writer orders;

    OtherProgram(Path data) throws IOException {
        errors = Files.createTempFile("other-program", ".txt");
        process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        data.toString()))
                .redirectError(errors.toFile())
                .start();
        answers = process.inputReader(UTF_8);
        orders = process.outputWriter(UTF_8);
        assertThat(answers.readLine()).isEqualTo("open");
    }

    /** Has it import a year; its answer. */
    String importYear(String department, int year) throws IOException {
        orders.write(department + " " + year + "\n");
        orders.flush();
        return answers.readLine();
    }

    /** Ends it as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order; it must have said nothing but its answers. */
    void end() throws IOException, InterruptedException {
        orders.close();
        assertThat(answers.readLine()).isNull();
        assertThat(process.waitFor()).isZero();
        assertThat(errors).hasContent("");
    }

    /** Asks it to end as Ctrl-C does. */
    void interrupt() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(errors);
    }

    public static void main(String[] arguments) throws IOException {
        try (Ledger ledger = Ledger.open(new Database.Own(Path.of(arguments[0])));
                BufferedReader orders = new BufferedReader(new java.io.InputStreamReader(System.in, UTF_8))) {
            System.out.println("open");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ");
                System.out.println(ledger.importYear(
                                SampleYears.realistic(words[0], Integer.parseInt(words[1]), 1L), "另一程序", Instant.EPOCH)
                        .outcome());
            }
        }
    }
}
