package mingzhang.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The tree of tags of a pdf, and which drawn pieces of which page belong to which tag. */
final class PdfTags {
    private static final COSName ROW_SPAN = COSName.getPDFName("RowSpan");
    private static final COSName COLUMN_SPAN = COSName.getPDFName("ColSpan");

    /** A piece of a page, or a link on it, that belongs to a tag. */
    private record Piece(COSDictionary reference) {}

    private final LaidTag root;
    private final Map<LaidTag, COSDictionary> elements = new IdentityHashMap<>();
    private final Map<LaidTag, List<Piece>> pieces = new IdentityHashMap<>();
    /** What stands in the parent tree: of each page its marked pieces, of each link its tag. */
    private final List<Object> parents = new ArrayList<>();

    PdfTags(LaidTag root) {
        this.root = root;
    }

    /** The marked pieces of one page. */
    final class Page {
        private final COSDictionary page;
        private final List<LaidTag> marks = new ArrayList<>();

        private Page(COSDictionary page) {
            this.page = page;
        }

        /** Numbers a piece that belongs to a tag. */
        int mark(LaidTag tag) {
            COSDictionary reference = new COSDictionary();
            reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            reference.setItem(COSName.PG, page);
            reference.setInt(COSName.MCID, marks.size());
            pieces.computeIfAbsent(tag, t -> new ArrayList<>()).add(new Piece(reference));
            marks.add(tag);
            return marks.size() - 1;
        }
    }

    /** The next page; pages come in order, before any link. */
    Page page(COSDictionary dictionary) {
        Page page = new Page(dictionary);
        parents.add(page);
        return page;
    }

    /** Ties a link to its tag. Returns the key that the link has to carry. */
    int link(LaidTag tag, COSDictionary page, COSDictionary annotation) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        pieces.computeIfAbsent(tag, t -> new ArrayList<>()).add(new Piece(reference));
        parents.add(tag);
        return parents.size() - 1;
    }

    /** The whole tree, once all pages have been drawn. */
    COSDictionary tree() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        COSArray top = new COSArray();
        top.add(element(root, tree));
        tree.setItem(COSName.K, top);
        COSArray numbers = new COSArray();
        for (int i = 0; i < parents.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(parent(parents.get(i)));
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        tree.setItem(COSName.PARENT_TREE, parentTree);
        tree.setInt(COSName.PARENT_TREE_NEXT_KEY, parents.size());
        return tree;
    }

    private COSBase parent(Object entry) {
        if (entry instanceof Page page) {
            COSArray marked = new COSArray();
            page.marks.forEach(tag -> marked.add(of(tag)));
            return marked;
        }
        return of((LaidTag) entry);
    }

    private COSDictionary of(LaidTag tag) {
        return elements.computeIfAbsent(tag, t -> new COSDictionary());
    }

    private COSDictionary element(LaidTag tag, COSDictionary parent) {
        COSDictionary element = of(tag);
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setName(COSName.S, tag.kind().code());
        element.setItem(COSName.P, parent);
        if (!tag.words().isEmpty()) {
            element.setString(COSName.ALT, tag.words());
        }
        attributes(tag, element);
        COSArray children = new COSArray();
        pieces.getOrDefault(tag, List.of()).forEach(piece -> children.add(piece.reference()));
        tag.children().forEach(child -> children.add(element(child, element)));
        element.setItem(COSName.K, children);
        return element;
    }

    private static void attributes(LaidTag tag, COSDictionary element) {
        boolean head = tag.kind() == LaidTag.Kind.HEAD;
        if (!head && tag.rowSpan() == 1 && tag.columnSpan() == 1) {
            return;
        }
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        if (head) {
            attributes.setName(COSName.getPDFName("Scope"), "Column");
        }
        if (tag.rowSpan() > 1) {
            attributes.setInt(ROW_SPAN, tag.rowSpan());
        }
        if (tag.columnSpan() > 1) {
            attributes.setInt(COLUMN_SPAN, tag.columnSpan());
        }
        element.setItem(COSName.A, attributes);
    }
}
