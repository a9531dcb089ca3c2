package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.document.Documents;

/**
 * The document as drawn pages. They carry no headings or charts as such, so what comes back is compared by its words:
 * all of them, in order, with each cell of each table in its place.
 */
record PagedOutput(Documents.Format format) implements Output {
    @Override
    public void write(Composition composition, Path file) throws IOException {
        composition.write(format, file);
    }

    @Override
    public ReadBack readBack(Composition composition, Path file) throws IOException {
        return new PagedReadBack(composition, String.valueOf(file.getFileName())).compare(Documents.read(file));
    }
}
