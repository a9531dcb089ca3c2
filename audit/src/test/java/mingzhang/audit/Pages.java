package mingzhang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingzhang.document.Document;
import mingzhang.document.Documents;

/** Documents for tests. */
final class Pages {
    private Pages() {}

    static Document text(String text) {
        try {
            Path file = Files.createTempFile("page", ".txt");
            try {
                Files.writeString(file, text);
                return Documents.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
