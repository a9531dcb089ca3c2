package mingzhang.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads pdf: one pass over each page for characters and lines, then tables, paragraphs and headings. */
final class PdfReader {
    static final int MOST_PAGES = 3000;
    private static final int TAIL = 8_192;
    private static final long MOST_UNPACKED = 1L << 30;
    /** Held, so that its level stays set: what the library finds odd is no news for our reader. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

    private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

    static {
        LIBRARY.setLevel(Level.OFF);
        FONTS.setLevel(Level.OFF);
        PdfPlainFonts.install();
    }

    private final String name;

    private PdfReader(String name) {
        this.name = name;
    }

    /**
     * A pdf ends with the place of its table of parts. Where that end is missing the library would mend what is left and give
     * a part of the document for the whole.
     */
    private static boolean isCutOff(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
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
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw Unreadable.damaged(name, e);
        }
    }

    private Document read(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw Unreadable.tooMany(name, "页数", MOST_PAGES);
        }
        PdfPages pages = new PdfPages(name);
        for (int i = 0; i < count; i++) {
            int number = i + 1;
            pages.add(number, () -> PdfPageEngine.read(document.getPage(number - 1), number));
        }
        return pages.document();
    }
}
