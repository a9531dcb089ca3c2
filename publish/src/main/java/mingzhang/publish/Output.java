package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.document.Documents;

/** A file of a package: how it is written, and how it is read back. */
interface Output {
    /** Writes a composition. */
    void write(Composition composition, Path file) throws IOException;

    /** Reads the file as anyone would, and compares it with what was composed. */
    ReadBack readBack(Composition composition, Path file) throws IOException;

    /** The output of a format. */
    static Output of(Options.Format format) {
        return switch (format) {
            case DOCX -> new DocumentOutput(Documents.Format.DOCX);
            case HTML -> new DocumentOutput(Documents.Format.HTML);
            case PDF -> new PagedOutput(Documents.Format.PDF);
            case OFD -> new PagedOutput(Documents.Format.OFD);
            case XLSX -> new SpreadsheetOutput();
            case JSON -> new JsonOutput();
            case CSV -> new CsvOutput();
        };
    }
}
