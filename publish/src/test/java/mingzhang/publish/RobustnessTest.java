package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingzhang.publish.Options.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full disk or a kill in the middle leaves the old package or the new one, never half. */
class RobustnessTest {
    @TempDir
    private Path out;

    private Publication earlier;

    @BeforeEach
    void publishedBefore() throws Exception {
        earlier = HaltedPublish.publish(out, Output::of);
    }

    @ParameterizedTest
    @EnumSource
    void aDiskThatIsFullLeavesThePackageOfBefore(Format full) throws Exception {
        assertThatThrownBy(() -> HaltedPublish.publish(out, format -> failing(format, full)))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");

        assertThat(Verification.verify(earlier.folder()).intact()).isTrue();
        assertThat(PublicationLog.verify(out).problems()).isEmpty();
        assertThat(hidden()).isEmpty();
    }

    /** Half of the file is there when nothing more can be written. */
    private static Output failing(Format format, Format full) {
        Output output = Output.of(format);
        return format != full
                ? output
                : new Output() {
                    @Override
                    public void write(Composition composition, Path file) throws IOException {
                        output.write(composition, file);
                        byte[] whole = Files.readAllBytes(file);
                        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                        throw new IOException("No space left on device");
                    }

                    @Override
                    public ReadBack readBack(Composition composition, Path file) throws IOException {
                        return output.readBack(composition, file);
                    }
                };
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "OFD", "CSV"})
    void aKillInTheMiddleLeavesThePackageOfBefore(Format last) throws Exception {
        assertThat(killedAt(last)).isEqualTo(HaltedPublish.KILLED);

        assertThat(Verification.verify(earlier.folder()).intact()).isTrue();
        assertThat(Publications.list(out)).hasSize(1);
        assertThat(PublicationLog.verify(out).problems()).isEmpty();
        assertThat(Verification.verify(HaltedPublish.publish(out, Output::of).folder())
                        .intact())
                .isTrue();
    }

    @Test
    void whatAKillLeftBehindIsClearedAwayLater() throws Exception {
        assertThat(killedAt(Format.PDF)).isEqualTo(HaltedPublish.KILLED);
        assertThat(hidden()).hasSize(1);
        Files.setLastModifiedTime(
                hidden().getFirst(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        HaltedPublish.publish(out, Output::of);

        assertThat(hidden()).isEmpty();
    }

    private int killedAt(Format format) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltedPublish.class.getName(),
                        out.toString(),
                        format.name())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private List<Path> hidden() throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(path -> String.valueOf(path.getFileName()).startsWith("."))
                    .toList();
        }
    }
}
