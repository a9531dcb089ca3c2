package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the pages of a pdf together: captions to their tables, tables and paragraphs over page ends. Footnotes come last, so
 * that they part no sentence.
 */
final class PdfAssembler {
    private static final Pattern NOTE = Pattern.compile("[（(]?(公开|附表?|财决|部决|预算)\\s*\\d{0,2}\\s*表[)）]?"
            + "|.*(金额|计量)?单位\\s*[:：].{1,40}"
            + "|(编制|填报|预算|主管|公开)?(部门|单位)(名称)?\\s*[（(]?[^：:]{0,8}[:：].*"
            + "|(编制|填报)日期.*|\\d{4}年度?");
    private static final Pattern NAMES_TABLE = Pattern.compile(".*(表|情况|明细|一览)([（(][^）)]*[)）]|（?续）?)?");
    private static final int LONGEST_NOTE = 90;
    private static final int LONGEST_CAPTION = 50;
    private static final int MOST_NOTES = 4;
    private static final float FAR = 7f;

    private final DocumentBuilder builder;
    private final List<PdfLayout> pages;
    private final PdfProse prose;
    private final List<PdfLine> pending = new ArrayList<>();
    private final List<PdfTable> table = new ArrayList<>();
    private final List<PdfLine> notes = new ArrayList<>();
    private String caption = "";
    private String note = "";

    PdfAssembler(DocumentBuilder builder, List<PdfLayout> pages) {
        this.builder = builder;
        this.pages = pages;
        this.prose = new PdfProse(builder, pages);
    }

    Document build() {
        for (PdfLayout page : pages) {
            List<PdfLine> feet = page.marked() ? PdfFootnotes.notes(page, prose.size(page.page())) : List.of();
            notes.addAll(feet);
            for (PdfPiece piece : page.without(feet).pieces()) {
                switch (piece) {
                    case PdfLine line -> pending.add(line);
                    case PdfTable part -> add(part);
                }
            }
        }
        endTable();
        prose.add(pending);
        prose.add(notes);
        return builder.build();
    }

    private void add(PdfTable part) {
        if (continues(part)) {
            pending.clear();
            table.add(part);
            return;
        }
        if (part.isBlank() && pendingOnPage(part.page()).isEmpty()) {
            return;
        }
        List<PdfLine> lines = new ArrayList<>(pending);
        pending.clear();
        endTable();
        List<PdfLine> notes = takeNotes(lines, part);
        String name = takeCaption(lines, part, notes);
        prose.add(lines);
        caption = name;
        note = String.join("　", notes.stream().map(PdfLine::text).toList());
        table.add(part);
    }

    /** Whether this is the rest of the table that the page before ended with. */
    private boolean continues(PdfTable part) {
        if (table.isEmpty()) {
            return false;
        }
        PdfTable last = table.getLast();
        boolean nextPage = part.page() == last.page() + 1 && part.ruled() == last.ruled();
        return nextPage && pending.stream().allMatch(this::repeatsHead) && PdfJoin.sameEdges(last, part);
    }

    private boolean repeatsHead(PdfLine line) {
        String text = line.text();
        return !text.isBlank()
                && (note.contains(text) || text.equals(caption) || text.equals(caption + "（续）") || text.equals("续表"));
    }

    private List<PdfLine> pendingOnPage(int page) {
        return pending.stream().filter(line -> line.page() == page).toList();
    }

    private static List<PdfLine> takeNotes(List<PdfLine> lines, PdfTable part) {
        List<PdfLine> notes = new ArrayList<>();
        float below = part.top();
        while (!lines.isEmpty() && notes.size() < MOST_NOTES && near(lines.getLast(), part, below)) {
            PdfLine line = lines.getLast();
            if (!isNote(line.text())) {
                break;
            }
            below = line.top();
            notes.addFirst(lines.removeLast());
        }
        return notes;
    }

    private static boolean near(PdfLine line, PdfTable part, float below) {
        return line.page() == part.page() && below - line.y() < FAR * line.size();
    }

    private static boolean isNote(String text) {
        return text.length() <= LONGEST_NOTE
                && !text.endsWith("。")
                && NOTE.matcher(text).matches();
    }

    private static String takeCaption(List<PdfLine> lines, PdfTable part, List<PdfLine> notes) {
        float below = notes.isEmpty() ? part.top() : notes.getFirst().top();
        if (lines.isEmpty() || !near(lines.getLast(), part, below) || !isCaption(lines.getLast(), part)) {
            return "";
        }
        PdfLine line = lines.removeLast();
        String name = line.text();
        boolean wrapped = !lines.isEmpty()
                && near(lines.getLast(), part, line.top())
                && Math.abs(lines.getLast().size() - line.size()) < 0.5f
                && lines.getLast().y() > line.y() - 2.5f * line.size()
                && isCentred(lines.getLast(), part)
                && HeadingText.level(lines.getLast().text()) == 0
                && isCentred(line, part)
                && !isNote(lines.getLast().text());
        if (wrapped) {
            line = lines.removeLast();
            name = line.text() + name;
        }
        if (!lines.isEmpty()
                && near(lines.getLast(), part, line.top())
                && isNote(lines.getLast().text())) {
            notes.addFirst(lines.removeLast());
        }
        return name;
    }

    private static boolean isCaption(PdfLine line, PdfTable part) {
        String text = line.text();
        boolean words = text.length() <= LONGEST_CAPTION
                && !text.matches(".*[。；：:，,]$")
                && !text.matches("^(注|说明|备注)\\s*[:：].*")
                && HeadingText.level(text) == 0;
        return words && (NAMES_TABLE.matcher(text).matches() || isCentred(line, part));
    }

    private static boolean isCentred(PdfLine line, PdfTable part) {
        float middle = (part.left() + part.right()) / 2;
        float width = part.right() - part.left();
        return Math.abs(line.middle() - middle) < 0.06f * width && line.left() > part.left() + 0.12f * width;
    }

    private void endTable() {
        if (!table.isEmpty()) {
            PdfTable whole = PdfJoin.join(table);
            builder.page(whole.page());
            builder.table(caption, note, TableHeads.rows(whole.cellTexts()), shown(whole));
            table.clear();
        }
    }

    /** The cells, with their boxes on the pages as they are shown. */
    private List<DocumentBuilder.CellText> shown(PdfTable whole) {
        return whole.cells().stream()
                .map(cell -> cell.text(prose.back(cell.page(), cell.box())))
                .toList();
    }
}
