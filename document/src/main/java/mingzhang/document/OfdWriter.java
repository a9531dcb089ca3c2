package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes ofd (GB/T 33190): the same pages as in pdf, with embedded typefaces, text that can be selected and an outline.
 * The same document gives the same bytes.
 */
final class OfdWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final LaidDocument laid;
    private final Map<Typeface, FontSubset> fonts;
    private final Map<Typeface, Integer> fontIds = new EnumMap<>(Typeface.class);
    /** Every object of the file has a number of its own. */
    private int lastId;

    private OfdWriter(LaidDocument laid) throws IOException {
        this.laid = laid;
        fonts = new LaidFonts(laid).subsets();
    }

    static void write(Document document, OutputStream out) throws IOException {
        try (ZipOut zip = new ZipOut(out)) {
            new OfdWriter(PageLayout.of(document)).write(zip);
        }
    }

    private void write(ZipOut zip) throws IOException {
        zip.part("OFD.xml", HEAD + entrance());
        fonts.keySet().forEach(face -> fontIds.put(face, ++lastId));
        int firstPage = lastId + 1;
        lastId += laid.pages().size();
        for (int i = 0; i < laid.pages().size(); i++) {
            OfdPageXml page = new OfdPageXml(laid.pages().get(i), fontIds, lastId);
            zip.part("Doc_0/Pages/Page_" + i + "/Content.xml", HEAD + page.xml(SPACE));
            lastId = page.lastId();
        }
        zip.part("Doc_0/Document.xml", HEAD + document(firstPage));
        zip.part("Doc_0/PublicRes.xml", HEAD + resources());
        for (FontSubset font : fonts.values()) {
            zip.part("Doc_0/Res/" + file(font.typeface()), font.bytes());
        }
    }

    private static String file(Typeface face) {
        return face.postScript() + ".ttf";
    }

    private String entrance() {
        String id = UUID.nameUUIDFromBytes(laid.title().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return "<ofd:OFD" + SPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>" + id
                + "</ofd:DocID><ofd:Title>" + Markup.text(laid.title()) + "</ofd:Title><ofd:Creator>"
                + PdfWriter.PRODUCER + "</ofd:Creator></ofd:DocInfo>"
                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    private String resources() {
        StringBuilder xml = new StringBuilder("<ofd:Res" + SPACE + " BaseLoc=\"Res\"><ofd:Fonts>");
        for (FontSubset font : fonts.values()) {
            String family = font.typeface().family();
            xml.append("<ofd:Font ID=\"").append(fontIds.get(font.typeface()));
            xml.append("\" FontName=\"")
                    .append(family)
                    .append("\" FamilyName=\"")
                    .append(family);
            xml.append("\"><ofd:FontFile>").append(file(font.typeface())).append("</ofd:FontFile></ofd:Font>");
        }
        return xml.append("</ofd:Fonts></ofd:Res>").toString();
    }

    private String document(int firstPage) {
        StringBuilder xml = new StringBuilder("<ofd:Document" + SPACE + "><ofd:CommonData><ofd:MaxUnitID>");
        xml.append(lastId).append("</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>");
        xml.append("</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>");
        for (int i = 0; i < laid.pages().size(); i++) {
            xml.append("<ofd:Page ID=\"").append(firstPage + i);
            xml.append("\" BaseLoc=\"Pages/Page_").append(i).append("/Content.xml\"/>");
        }
        xml.append("</ofd:Pages>");
        if (!laid.bookmarks().isEmpty()) {
            xml.append("<ofd:Outlines>");
            outline(xml, laid.bookmarks(), firstPage);
            xml.append("</ofd:Outlines>");
        }
        return xml.append("</ofd:Document>").toString();
    }

    /** The bookmarks at the level of the first, each with the deeper ones behind it. */
    private void outline(StringBuilder xml, List<LaidDocument.Bookmark> bookmarks, int firstPage) {
        for (int i = 0; i < bookmarks.size(); ) {
            LaidDocument.Bookmark bookmark = bookmarks.get(i);
            int end = i + 1;
            while (end < bookmarks.size() && bookmarks.get(end).level() > bookmark.level()) {
                end++;
            }
            xml.append("<ofd:OutlineElem Title=\"")
                    .append(Markup.text(bookmark.title()))
                    .append("\"");
            xml.append(end > i + 1 ? " Count=\"" + (end - i - 1) + "\"" : "");
            xml.append("><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"XYZ\" PageID=\"");
            xml.append(firstPage + bookmark.page()).append("\" Left=\"0\" Top=\"");
            xml.append(OfdPageXml.millimetres(bookmark.y()))
                    .append("\" Zoom=\"0\"/></ofd:Goto></ofd:Action></ofd:Actions>");
            outline(xml, bookmarks.subList(i + 1, end), firstPage);
            xml.append("</ofd:OutlineElem>");
            i = end;
        }
    }
}
