package mingzhang.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A document as its reader sees it, in reading order.
 *
 * @param name the file's name, for messages
 * @param title the title of the document, or its first line
 * @param blocks headings, paragraphs, tables and charts in reading order
 * @param text the whole text: blocks are lines, cells of one row are separated by tabs. All character ranges
 *     of {@link Place} count in this text.
 * @param notes what the reader had to leave out, in Chinese; empty where everything was read
 */
public record Document(String name, String title, List<Block> blocks, String text, List<String> notes) {
    public Document {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    public Stream<Block.Table> tables() {
        return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast);
    }

    public Stream<Block.Chart> charts() {
        return blocks.stream().filter(Block.Chart.class::isInstance).map(Block.Chart.class::cast);
    }

    /** The words at a character range, as the document prints them. */
    public String words(int start, int end) {
        return text.substring(Math.max(0, start), Math.min(text.length(), end));
    }
}
