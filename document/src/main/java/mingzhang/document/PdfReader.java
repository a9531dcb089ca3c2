package mingzhang.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads pdf: one pass over each page for characters and lines, then tables, paragraphs and headings. */
final class PdfReader {
    private static final int MOST_PAGES = 3000;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final int FEWEST_GLYPHS = 8;
    /** Held, so that its level stays set: what the library finds odd is no news for our reader. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

    private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

    static {
        LIBRARY.setLevel(Level.OFF);
        FONTS.setLevel(Level.OFF);
        PdfPlainFonts.install();
    }

    private final String name;
    private final List<PdfLayout> layouts = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private static final int TAIL = 8_192;

    private final List<Integer> damaged = new ArrayList<>();
    private long glyphs;

    private PdfReader(String name) {
        this.name = name;
    }

    /**
     * A pdf ends with the place of its table of parts. Where that end is missing the library would mend what is left and give
     * a part of the document for the whole.
     */
    private static boolean isCutOff(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        return !tail.contains("startxref") && !tail.contains("%%EOF");
    }

    static Document read(String name, byte[] bytes) throws UnreadableException {
        if (isCutOff(bytes)) {
            throw Unreadable.damaged(name);
        }
        MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, memory.streamCache)) {
            return new PdfReader(name).read(document);
        } catch (InvalidPasswordException e) {
            throw Unreadable.encrypted(name);
        } catch (PdfLimitException e) {
            throw e.unreadable(name);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw Unreadable.damaged(name);
        }
    }

    private Document read(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw Unreadable.tooMany(name, "页数", MOST_PAGES);
        }
        for (int i = 0; i < count; i++) {
            page(document, i);
        }
        refuse(count);
        DocumentBuilder builder = new DocumentBuilder(name);
        say(builder, pictures, "只有图片，没有文字，未能读取。");
        say(builder, damaged, "已损坏，未能读取。");
        return new PdfAssembler(builder, PdfFurniture.remove(layouts)).build();
    }

    private void page(PDDocument document, int index) throws PdfLimitException {
        try {
            PdfPage page = PdfPageEngine.read(document.getPage(index), index + 1);
            long inked = page.glyphs().stream().filter(g -> !g.isBlank()).count();
            glyphs += inked;
            if (inked < FEWEST_GLYPHS && page.hasPictures()) {
                pictures.add(index + 1);
            }
            layouts.add(PdfLayout.of(page));
        } catch (PdfLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            damaged.add(index + 1);
        }
    }

    private void refuse(int count) throws UnreadableException {
        if (count == 0 || damaged.size() == count) {
            throw Unreadable.damaged(name);
        }
        if (!pictures.isEmpty() && glyphs < (long) FEWEST_GLYPHS * count) {
            throw Unreadable.onlyPictures(name);
        }
        if (glyphs == 0) {
            throw Unreadable.empty(name);
        }
    }

    private static void say(DocumentBuilder builder, List<Integer> pages, String what) {
        if (!pages.isEmpty()) {
            builder.note("第" + pages.stream().map(String::valueOf).collect(Collectors.joining("、")) + "页" + what);
        }
    }
}
