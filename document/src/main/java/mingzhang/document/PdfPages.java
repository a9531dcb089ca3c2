package mingzhang.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of a file that prints its text at fixed places (pdf, ofd), and the document that they make. */
final class PdfPages {
    private static final int FEWEST_GLYPHS = 8;

    private final String name;
    private final List<PdfLayout> layouts = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> damaged = new ArrayList<>();
    private final List<Integer> gibberish = new ArrayList<>();
    private long glyphs;
    private int count;

    PdfPages(String name) {
        this.name = name;
    }

    /** How a page is read. */
    interface Reading {
        PdfPage read() throws IOException;
    }

    /**
     * Reads the next page. A broken page is left out, and said so; the others still count.
     *
     * @throws LimitException where the page asks for too much
     */
    void add(int number, Reading reading) {
        count++;
        try {
            add(reading.read());
        } catch (LimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            damaged.add(number);
        }
    }

    private void add(PdfPage page) {
        int inked = page.inked();
        glyphs += inked;
        if (page.isGibberish()) {
            gibberish.add(page.number());
            return;
        }
        if (inked < FEWEST_GLYPHS && page.hasPictures()) {
            pictures.add(page.number());
        }
        layouts.add(PdfLayout.of(page));
    }

    Document document() throws UnreadableException {
        refuse();
        DocumentBuilder builder = new DocumentBuilder(name);
        say(builder, pictures, "只有图片，没有文字，未能读取。");
        say(builder, damaged, "已损坏，未能读取。");
        say(builder, gibberish, "的文字没有对应的字符编码，未能读取。");
        return new PdfAssembler(builder, PdfFurniture.remove(layouts)).build();
    }

    private void refuse() throws UnreadableException {
        if (count == 0 || damaged.size() == count) {
            throw Unreadable.damaged(name);
        }
        if (!pictures.isEmpty() && glyphs < (long) FEWEST_GLYPHS * count) {
            throw Unreadable.onlyPictures(name);
        }
        if (glyphs == 0) {
            throw Unreadable.empty(name);
        }
        if (layouts.stream().allMatch(page -> page.pieces().isEmpty()) && !gibberish.isEmpty()) {
            throw Unreadable.gibberish(name);
        }
    }

    private static void say(DocumentBuilder builder, List<Integer> pages, String what) {
        if (!pages.isEmpty()) {
            builder.note("第" + pages.stream().map(String::valueOf).collect(Collectors.joining("、")) + "页" + what);
        }
    }
}
