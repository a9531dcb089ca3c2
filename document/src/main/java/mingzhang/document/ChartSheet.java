package mingzhang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The workbook inside a chart, so that Word and WPS can edit its data: names in row 1, categories in column A. */
final class ChartSheet {
    private static final String HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartSheet() {}

    static byte[] of(Block.Chart chart) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOut zip = new ZipOut(out)) {
            zip.part(
                    "[Content_Types].xml",
                    HEAD + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Default Extension='xml' ContentType='application/xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE
                            + "worksheet+xml'/></Types>");
            zip.part("_rels/.rels", HEAD + RELATIONS + relation("officeDocument", "xl/workbook.xml"));
            zip.part(
                    "xl/workbook.xml",
                    HEAD + "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                            + "'><sheets><sheet name='Sheet1' sheetId='1' r:id='rId1'/></sheets></workbook>");
            zip.part("xl/_rels/workbook.xml.rels", HEAD + RELATIONS + relation("worksheet", "worksheets/sheet1.xml"));
            zip.part("xl/worksheets/sheet1.xml", HEAD + sheet(chart));
        }
        return out.toByteArray();
    }

    private static String relation(String kind, String target) {
        return "<Relationship Id='rId1' Type='" + OFFICE + "/" + kind + "' Target='" + target + "'/></Relationships>";
    }

    private static String sheet(Block.Chart chart) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData><row r='1'>");
        List<Block.Series> series = chart.series();
        for (int s = 0; s < series.size(); s++) {
            xml.append(words(column(s + 1) + 1, series.get(s).name()));
        }
        xml.append("</row>");
        for (int c = 0; c < chart.categories().size(); c++) {
            int row = c + 2;
            xml.append("<row r='")
                    .append(row)
                    .append("'>")
                    .append(words("A" + row, chart.categories().get(c)));
            for (int s = 0; s < series.size(); s++) {
                xml.append(number(column(s + 1) + row, ChartXml.value(series.get(s), c)));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String words(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t xml:space='preserve'>" + Markup.text(text) + "</t></is></c>";
    }

    private static String number(String cell, String value) {
        return value.isEmpty() ? "" : "<c r='" + cell + "'><v>" + value + "</v></c>";
    }

    /** The letters of a column, counted from 0: A, B, …, Z, AA. */
    static String column(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }
}
