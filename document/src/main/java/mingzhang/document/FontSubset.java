package mingzhang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.TTFSubsetter;

/**
 * A typeface cut down to the characters that a document uses.
 *
 * @param name its PostScript name behind six letters that tell it from other cuts of the same typeface
 * @param bytes a TrueType file
 * @param glyphs the number of each character's glyph in it
 */
record FontSubset(Typeface typeface, String name, byte[] bytes, Map<Integer, Integer> glyphs) {
    private static final List<String> TABLES = List.of("OS/2", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name");

    static FontSubset of(Typeface typeface, SortedSet<Integer> characters) throws IOException {
        FontFile file = FontFile.of(typeface);
        String name = tag(characters) + "+" + typeface.postScript();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        synchronized (file) {
            TTFSubsetter cut = new TTFSubsetter(file.font(), TABLES);
            characters.forEach(cut::add);
            cut.setPrefix(name.substring(0, 7));
            cut.writeToStream(out);
            Map<Integer, Integer> newByOld = new HashMap<>();
            cut.getGIDMap().forEach((now, old) -> newByOld.put(old, now));
            Map<Integer, Integer> glyphs = new HashMap<>();
            for (int character : characters) {
                int old = file.font().getUnicodeCmapLookup().getGlyphId(character);
                glyphs.put(character, newByOld.getOrDefault(old, 0));
            }
            byte[] whole = new TrueTypeFile(out.toByteArray())
                    .withCharacters(glyphs)
                    .withoutNames()
                    .bytes();
            return new FontSubset(typeface, name, whole, glyphs);
        }
    }

    int glyph(int character) {
        return glyphs.getOrDefault(character, 0);
    }

    private static String tag(SortedSet<Integer> characters) {
        CRC32 sum = new CRC32();
        sum.update(characters.toString().getBytes(StandardCharsets.US_ASCII));
        long rest = sum.getValue();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }
}
