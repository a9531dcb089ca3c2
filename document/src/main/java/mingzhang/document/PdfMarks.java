package mingzhang.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a pdf, and the links of its contents. */
final class PdfMarks {
    private PdfMarks() {}

    static void outline(LaidDocument laid, List<PDPage> pages, PDDocumentCatalog catalog) {
        PDDocumentOutline outline = new PDDocumentOutline();
        List<PDOutlineNode> open = new ArrayList<>(List.of(outline));
        for (LaidDocument.Bookmark bookmark : laid.bookmarks()) {
            while (open.size() > bookmark.level()) {
                open.removeLast();
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(destination(laid, pages, bookmark));
            open.getLast().addLast(item);
            while (open.size() <= bookmark.level()) {
                open.add(item);
            }
        }
        if (!laid.bookmarks().isEmpty()) {
            outline.openNode();
            outline.children().forEach(PDOutlineItem::openNode);
            catalog.setDocumentOutline(outline);
        }
    }

    private static PDPageXYZDestination destination(
            LaidDocument laid, List<PDPage> pages, LaidDocument.Bookmark bookmark) {
        PDPageXYZDestination there = new PDPageXYZDestination();
        there.setPage(pages.get(bookmark.page()));
        there.setLeft(0);
        there.setTop((int) Math.round(laid.pages().get(bookmark.page()).height() - bookmark.y() + 8));
        return there;
    }

    static void links(LaidDocument laid, List<PDPage> pages, PdfTags tags) throws IOException {
        for (LaidDocument.Link link : laid.links()) {
            PDPage page = pages.get(link.page());
            PDAnnotationLink annotation = new PDAnnotationLink();
            double height = laid.pages().get(link.page()).height();
            annotation.setRectangle(new PDRectangle(
                    (float) link.x(), (float) (height - link.y() - link.height()), (float) link.width(), (float)
                            link.height()));
            annotation.setDestination(destination(laid, pages, link.to()));
            annotation.setContents(link.to().title());
            annotation.setPrinted(true);
            PDBorderStyleDictionary none = new PDBorderStyleDictionary();
            none.setWidth(0);
            annotation.setBorderStyle(none);
            annotation
                    .getCOSObject()
                    .setInt(
                            COSName.STRUCT_PARENT,
                            tags.link(link.tag(), page.getCOSObject(), annotation.getCOSObject()));
            page.getAnnotations().add(annotation);
        }
    }
}
