package mingzhang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;

/** A folder of documents with labels beside them. */
final class LabelledFolder {
    static final Catalogue CATALOGUE = Catalogue.load();
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private LabelledFolder() {}

    static Measure measured(Path folder) throws IOException {
        Measure measure = new Measure(CATALOGUE, DAY, 0);
        for (Path file : documents(folder)) {
            add(measure, file);
        }
        return measure;
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static void add(Measure measure, Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Document document = Documents.read(file);
            Report report = Audit.run(document, CATALOGUE, DAY);
            measure.add(name, document, report, other -> text(file.resolveSibling(other)), 0, 0);
        } catch (UnreadableException e) {
            measure.unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
