package mingzhang.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface that is at hand: which characters it has, and how wide they are. Read once, when first asked for. */
final class FontFile {
    private static final Map<Typeface, FontFile> READ = new EnumMap<>(Typeface.class);

    private final Typeface typeface;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;
    /** Widths of the first 65536 characters in thousandths of the type size; 0 where not asked yet, -1 where lacking. */
    private final short[] widths = new short[1 << 16];

    private FontFile(Typeface typeface) throws IOException {
        this.typeface = typeface;
        try (InputStream in = FontFile.class.getResourceAsStream(typeface.resource())) {
            if (in == null) {
                throw new IOException("no such typeface: " + typeface.resource());
            }
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
        characters = font.getUnicodeCmapLookup();
        em = font.getUnitsPerEm();
    }

    static FontFile of(Typeface typeface) {
        synchronized (READ) {
            return READ.computeIfAbsent(typeface, face -> {
                try {
                    return new FontFile(face);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    Typeface typeface() {
        return typeface;
    }

    /** The parsed file; its tables are read one at a time, so hold this object's monitor while you use it. */
    TrueTypeFont font() {
        return font;
    }

    boolean has(int character) {
        return width(character) >= 0;
    }

    /** The width of a character in thousandths of the type size; below 0 where the typeface lacks it. */
    int width(int character) {
        if (character >= widths.length) {
            return measure(character);
        }
        if (widths[character] == 0) {
            widths[character] = (short) measure(character);
        }
        return widths[character];
    }

    private int measure(int character) {
        synchronized (this) {
            try {
                int glyph = characters.getGlyphId(character);
                return glyph == 0 ? -1 : (int) Math.max(1, Math.round(font.getAdvanceWidth(glyph) * 1000 / em));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How far the letters of a line reach above what they stand on, in thousandths. */
    int ascent() {
        return 880;
    }

    int descent() {
        return -120;
    }
}
