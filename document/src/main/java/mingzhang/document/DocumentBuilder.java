package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Document} piece by piece, in reading order. It counts tables and characters and keeps the
 * path of headings, so that no reader and no publisher has to.
 */
public final class DocumentBuilder {
    /** No document is this long; a file that says so repeats itself to fill the memory. */
    private static final int MOST_WORDS = 100_000_000;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SectionPath section = new SectionPath();
    private @Nullable String title;
    private @Nullable Integer page;
    private int tables;

    public DocumentBuilder(String name) {
        this.name = name;
    }

    /** A cell of a table that is being added; positions count from 0. */
    public record CellText(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            String text,
            @Nullable Integer page,
            Place.@Nullable Box box) {
        public CellText(int row, int column, String text) {
            this(row, column, 1, 1, text, null, null);
        }

        public CellText(int row, int column, int rowSpan, int columnSpan, String text) {
            this(row, column, rowSpan, columnSpan, text, null, null);
        }
    }

    /** The page on which the next pieces stand; from 1. */
    public DocumentBuilder page(int number) {
        page = number;
        return this;
    }

    /** The document's title. Without it, the first line or caption that is added becomes the title. */
    public DocumentBuilder title(String words) {
        title = words;
        return this;
    }

    /** Something that the reader could not take over, said in one Chinese sentence. */
    public DocumentBuilder note(String sentence) {
        notes.add(sentence);
        return this;
    }

    public DocumentBuilder heading(int level, String words) {
        return heading(level, words, null);
    }

    public DocumentBuilder heading(int level, String words, Place.@Nullable Box box) {
        section.enter(level, words);
        blocks.add(new Block.Heading(level, words, line(words, box)));
        return this;
    }

    public DocumentBuilder paragraph(String words) {
        return paragraph(words, null);
    }

    public DocumentBuilder paragraph(String words, Place.@Nullable Box box) {
        blocks.add(new Block.Paragraph(words, line(words, box)));
        return this;
    }

    /** A paragraph that is set in a way of its own, such as a line of the cover or of the signature. */
    public DocumentBuilder paragraph(Block.Paragraph.Style style, String words) {
        blocks.add(new Block.Paragraph(words, style, line(words, null)));
        return this;
    }

    /** A line whose kind is not marked in the file: a heading if it reads like one, else a paragraph. */
    public DocumentBuilder line(String words) {
        return textLine(words, null);
    }

    /** The same with its box on the page. */
    public DocumentBuilder textLine(String words, Place.@Nullable Box box) {
        int level = HeadingText.level(words);
        return level > 0 ? heading(level, words, box) : paragraph(words, box);
    }

    public DocumentBuilder chart(
            Block.Chart.Kind kind, String caption, List<String> categories, List<Block.Series> series) {
        int start = text.length();
        text.append(caption).append('\n');
        text.append(String.join("\t", categories)).append('\n');
        series.forEach(s -> text.append(s.name())
                .append('\t')
                .append(String.join("\t", s.values()))
                .append('\n'));
        Place place = new Place(section.path(), page, null, null, null, start, text.length() - 1, null);
        blocks.add(new Block.Chart(kind, caption, categories, series, place));
        return this;
    }

    /** A table. Cells must come from left to right and from top to bottom. */
    public DocumentBuilder table(String caption, String note, int headerRows, List<CellText> cells) {
        int number = ++tables;
        if (title == null && !caption.isBlank()) {
            title = caption.strip();
        }
        int start = text.length();
        if (!caption.isEmpty()) {
            text.append(caption).append('\n');
        }
        if (!note.isEmpty()) {
            text.append(note).append('\n');
        }
        int rows = 0;
        int columns = 0;
        List<Block.Cell> placed = new ArrayList<>(cells.size());
        int lastRow = -1;
        for (CellText cell : cells) {
            rows = Math.max(rows, cell.row() + cell.rowSpan());
            columns = Math.max(columns, cell.column() + cell.columnSpan());
            if (lastRow >= 0) {
                text.append(cell.row() == lastRow ? '\t' : '\n');
            }
            lastRow = cell.row();
            placed.add(placed(cell, number));
        }
        text.append('\n');
        Place place = new Place(section.path(), page, number, null, null, start, text.length() - 1, null);
        blocks.add(new Block.Table(number, caption, note, rows, columns, headerRows, placed, place));
        return this;
    }

    private void append(String words) {
        if ((long) text.length() + words.length() > MOST_WORDS) {
            throw new LimitException("文档的字数", MOST_WORDS);
        }
        text.append(words);
    }

    private Block.Cell placed(CellText cell, int table) {
        int start = text.length();
        append(cell.text());
        Place place = new Place(
                section.path(),
                cell.page() == null ? page : cell.page(),
                table,
                cell.row() + 1,
                cell.column() + 1,
                start,
                text.length(),
                cell.box());
        return new Block.Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), place);
    }

    private Place line(String words, Place.@Nullable Box box) {
        int start = text.length();
        append(words);
        text.append('\n');
        if (title == null && !words.isBlank()) {
            title = words.strip();
        }
        return new Place(section.path(), page, null, null, null, start, start + words.length(), box);
    }

    public Document build() {
        return new Document(name, title == null ? name : title, blocks, text.toString(), notes);
    }
}
