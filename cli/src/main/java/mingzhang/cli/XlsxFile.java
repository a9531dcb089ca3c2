package mingzhang.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mingzhang.audit.Decisions;
import mingzhang.catalogue.Catalogue;
import mingzhang.cli.Auditor.Audited;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** {@code --xlsx FILE}: rows go to disk as they come, so that the number of documents does not matter. */
final class XlsxFile implements ReportFile {
    private static final int ROWS_IN_MEMORY = 50;

    private final NewFile file;
    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final AuditSheets sheets;

    XlsxFile(Path path, Decisions decisions, Catalogue catalogue) throws IOException {
        file = new NewFile(path);
        book.setCompressTempFiles(true);
        sheets = new AuditSheets(book, decisions, catalogue);
    }

    @Override
    public void add(Audited audited) {
        sheets.add(audited.report());
    }

    @Override
    public void finish() throws IOException {
        sheets.end();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.draft()))) {
            book.write(out);
        }
        file.keep();
    }

    @Override
    public void close() throws IOException {
        book.close();
        file.close();
    }
}
