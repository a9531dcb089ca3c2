package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes docx after GB/T 9704 by its parts: real heading styles, contents, tables with merged cells, charts that
 * can be edited. The same document gives the same bytes.
 */
final class DocxWriter {
    /** The name by which a file of our own is known again. */
    static final String APPLICATION = "Mingzhang";

    private static final String HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final List<String> FIXED = List.of("styles", "settings", "fontTable", "footer-odd", "footer-even");

    private DocxWriter() {}

    static void write(Document document, OutputStream out) throws IOException {
        String body = new DocxBlocks(document).xml();
        List<Block.Chart> charts = document.charts().toList();
        try (ZipOut zip = new ZipOut(out)) {
            zip.part("[Content_Types].xml", HEAD + types(charts.size()));
            zip.part("_rels/.rels", HEAD + packageRelations());
            zip.part("docProps/core.xml", HEAD + core(document));
            zip.part("docProps/app.xml", HEAD + application());
            zip.part("word/document.xml", HEAD + body);
            zip.part("word/_rels/document.xml.rels", HEAD + relations(charts.size()));
            for (String name : FIXED) {
                zip.part("word/" + name + ".xml", Markup.resource("docx/" + name + ".xml"));
            }
            for (int i = 0; i < charts.size(); i++) {
                chart(zip, charts.get(i), i + 1);
            }
        }
    }

    private static void chart(ZipOut zip, Block.Chart chart, int number) throws IOException {
        String sheet = "Microsoft_Excel_Sheet" + number + ".xlsx";
        zip.part("word/charts/chart" + number + ".xml", HEAD + ChartXml.of(chart));
        zip.part(
                "word/charts/_rels/chart" + number + ".xml.rels",
                HEAD + RELATIONS + relation("rId1", "package", "../embeddings/" + sheet) + "</Relationships>");
        zip.part("word/embeddings/" + sheet, ChartSheet.of(chart));
    }

    private static String types(int charts) {
        StringBuilder types = new StringBuilder(
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Default Extension='xlsx' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'/>");
        types.append(type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        types.append(type("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
        types.append(type("word/document.xml", WORD + "document.main+xml"));
        for (String name : FIXED) {
            types.append(type("word/" + name + ".xml", WORD + kind(name) + "+xml"));
        }
        for (int i = 1; i <= charts; i++) {
            types.append(type(
                    "word/charts/chart" + i + ".xml",
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"));
        }
        return types.append("</Types>").toString();
    }

    private static String type(String path, String type) {
        return "<Override PartName='/" + path + "' ContentType='" + type + "'/>";
    }

    private static String kind(String fixed) {
        return fixed.startsWith("footer") ? "footer" : fixed;
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + kind + "' Target='" + target + "'/>";
    }

    private static String packageRelations() {
        return RELATIONS
                + relation("rId1", "officeDocument", "word/document.xml")
                + "<Relationship Id='rId2' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' Target='docProps/core.xml'/>"
                + relation("rId3", "extended-properties", "docProps/app.xml")
                + "</Relationships>";
    }

    private static String relations(int charts) {
        StringBuilder relations = new StringBuilder(RELATIONS);
        for (String name : FIXED) {
            relations.append(relation(name, kind(name), name + ".xml"));
        }
        for (int i = 1; i <= charts; i++) {
            relations.append(relation("chart" + i, "chart", "charts/chart" + i + ".xml"));
        }
        return relations.append("</Relationships>").toString();
    }

    private static String core(Document document) {
        return "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>"
                + Markup.text(document.title())
                + "</dc:title><dc:creator>明账</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>";
    }

    private static String application() {
        return "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'>"
                + "<Application>" + APPLICATION + "</Application></Properties>";
    }
}
