package mingzhang.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.figures.Problem;

/**
 * A composed document with all that is known about it.
 *
 * @param figures every figure that helpers, tables and charts printed, with its place and origin
 * @param tables the tables of {@code tables.yaml} that it shows, in order
 * @param facts every named fact that was used, by name
 * @param about what the cover says of the department and its days, by name; what is not filled in is left out
 * @param owner for tables that stand alone: 编制部门：某某局　2023年度
 * @param problems what stands in the way of publishing it
 */
record Composition(
        Document document,
        List<PrintedFigure> figures,
        List<TableMaker.Made> tables,
        Map<String, Quantity> facts,
        Settings settings,
        Map<String, String> about,
        String owner,
        List<Problem> problems) {
    Composition {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** Writes the document as a file of that format. */
    void write(Documents.Format format, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Documents.write(document, format, out);
        }
    }

    /** Without a cover. */
    Composition(
            Document document,
            List<PrintedFigure> figures,
            List<TableMaker.Made> tables,
            Map<String, Quantity> facts,
            Settings settings,
            List<Problem> problems) {
        this(document, figures, tables, facts, settings, Map.of(), "", problems);
    }
}
