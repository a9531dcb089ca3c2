package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes pdf: pages after GB/T 9704, cut-down typefaces embedded, text that can be selected, bookmarks, and a tree of
 * tags for those who listen. The same document gives the same bytes.
 */
final class PdfWriter {
    /** The name by which a file of our own is known again. */
    static final String PRODUCER = "Mingzhang";

    private final LaidDocument laid;
    private final PDDocument pdf = new PDDocument();
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final List<PDPage> pages = new ArrayList<>();

    private PdfWriter(LaidDocument laid) throws IOException {
        this.laid = laid;
        fonts = new PdfFonts(laid);
        tags = new PdfTags(laid.root());
    }

    static void write(Document document, OutputStream out) throws IOException {
        PdfWriter writer = new PdfWriter(PageLayout.of(document));
        try (PDDocument pdf = writer.pdf) {
            writer.fill();
            pdf.save(out);
        }
    }

    private void fill() throws IOException {
        pdf.setVersion(1.7f);
        pdf.setDocumentId((long) laid.title().hashCode());
        for (LaidPage page : laid.pages()) {
            page(page);
        }
        PdfMarks.links(laid, pages, tags);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PdfMarks.outline(laid, pages, catalog);
        catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, tags.tree());
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.getCOSObject().setItem(COSName.MARK_INFO, marked);
        catalog.setLanguage("zh-CN");
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        catalog.getCOSObject().setItem(COSName.PAGE_LABELS, labels());
        names(catalog);
    }

    private void page(LaidPage laidPage) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) laidPage.width(), (float) laidPage.height()));
        pdf.addPage(page);
        COSDictionary dictionary = page.getCOSObject();
        dictionary.setInt(COSName.STRUCT_PARENTS, pages.size());
        dictionary.setItem(COSName.getPDFName("Tabs"), COSName.S);
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts.dictionary());
        page.setResources(resources);
        String content = new PdfContent(laidPage, fonts, tags.page(dictionary)).operators();
        page.setContents(stream(content.getBytes(StandardCharsets.US_ASCII)));
        pages.add(page);
    }

    private PDStream stream(byte[] bytes) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return new PDStream(stream);
    }

    /** The numbers that viewers show: none on the cover, Roman ones for the contents, then from 1. */
    private COSDictionary labels() {
        COSArray numbers = new COSArray();
        String before = "none";
        for (int i = 0; i < laid.pages().size(); i++) {
            String label = laid.pages().get(i).label();
            String style = label.isEmpty() ? "" : Character.isDigit(label.charAt(0)) ? "D" : "R";
            if (!style.equals(before)) {
                COSDictionary range = new COSDictionary();
                if (!style.isEmpty()) {
                    range.setName(COSName.S, style);
                }
                numbers.add(COSInteger.get(i));
                numbers.add(range);
                before = style;
            }
        }
        COSDictionary labels = new COSDictionary();
        labels.setItem(COSName.NUMS, numbers);
        return labels;
    }

    private void names(PDDocumentCatalog catalog) throws IOException {
        pdf.getDocumentInformation().setTitle(laid.title());
        pdf.getDocumentInformation().setCreator("明账");
        pdf.getDocumentInformation().setProducer(PRODUCER);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(metadata().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private String metadata() {
        String title = Markup.text(laid.title().replace('\n', ' '));
        return "<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>\n<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:pdf='http://ns.adobe.com/pdf/1.3/'"
                + " xmlns:xmp='http://ns.adobe.com/xap/1.0/'>"
                + "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>" + title + "</rdf:li></rdf:Alt></dc:title>"
                + "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>"
                + "<pdf:Producer>" + PRODUCER + "</pdf:Producer><xmp:CreatorTool>明账</xmp:CreatorTool>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end='r'?>";
    }
}
