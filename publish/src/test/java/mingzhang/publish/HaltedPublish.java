package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import mingzhang.catalogue.Catalogue;
import mingzhang.publish.Options.Format;

/** Publishes in a process of its own, which dies without a word in the middle of a file. */
final class HaltedPublish {
    /** How the process ends. */
    static final int KILLED = 137;

    private HaltedPublish() {}

    static Publication publish(Path out, Function<Format, Output> outputs) throws IOException, PublishException {
        Catalogue catalogue = Catalogue.load();
        return Publisher.publish(
                SmallYear.small(catalogue),
                catalogue.profile("sichuan-accounts").orElseThrow(),
                catalogue,
                Options.of(LocalDate.of(2024, 9, 10)),
                out,
                outputs);
    }

    public static void main(String[] args) throws Exception {
        Format fatal = Format.valueOf(args[1]);
        publish(Path.of(args[0]), format -> format == fatal ? halting(format) : Output.of(format));
    }

    private static Output halting(Format format) {
        Output output = Output.of(format);
        return new Output() {
            @Override
            public void write(Composition composition, Path file) throws IOException {
                output.write(composition, file);
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                Runtime.getRuntime().halt(KILLED);
            }

            @Override
            public ReadBack readBack(Composition composition, Path file) throws IOException {
                return output.readBack(composition, file);
            }
        };
    }
}
