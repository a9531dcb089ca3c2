package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * The embedded typefaces of a pdf. Each character has a code of its own, so that two characters that share a glyph are
 * still two when the text is taken out again.
 */
final class PdfFonts {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Typeface, Map<Integer, Integer>> codes = new EnumMap<>(Typeface.class);

    PdfFonts(LaidDocument laid) throws IOException {
        for (FontSubset subset : new LaidFonts(laid).subsets().values()) {
            List<Integer> characters =
                    subset.glyphs().keySet().stream().sorted().toList();
            Map<Integer, Integer> own = new HashMap<>();
            for (int i = 0; i < characters.size(); i++) {
                own.put(characters.get(i), i + 1);
            }
            codes.put(subset.typeface(), own);
            dictionary.setItem(COSName.getPDFName(name(subset.typeface())), font(subset, characters));
        }
    }

    /** All fonts, as pages name them. */
    COSDictionary dictionary() {
        return dictionary;
    }

    /** The name of a typeface on a page. */
    static String name(Typeface face) {
        return "F" + face.ordinal();
    }

    /** The codes of a text, in hexadecimal digits. */
    String hex(Typeface face, String text) {
        Map<Integer, Integer> own = codes.getOrDefault(face, Map.of());
        StringBuilder hex = new StringBuilder(text.length() * 4);
        text.codePoints()
                .forEach(c -> hex.append(HEX.toHexDigits(own.getOrDefault(c, 0).shortValue())));
        return hex.toString();
    }

    private static COSDictionary font(FontSubset subset, List<Integer> characters) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, subset.name());
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant(subset, characters));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(unicode(characters).getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private static COSDictionary descendant(FontSubset subset, List<Integer> characters) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setName(COSName.BASE_FONT, subset.name());
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        byte[] glyphs = new byte[2 * (characters.size() + 1)];
        FontFile file = FontFile.of(subset.typeface());
        for (int i = 0; i < characters.size(); i++) {
            int glyph = subset.glyph(characters.get(i));
            widths.add(COSInteger.get(Math.max(0, file.width(characters.get(i)))));
            glyphs[2 * i + 2] = (byte) (glyph >> 8);
            glyphs[2 * i + 3] = (byte) glyph;
        }
        COSArray all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(widths);
        font.setItem(COSName.W, all);
        font.setItem(COSName.CID_TO_GID_MAP, stream(glyphs));
        font.setItem(COSName.FONT_DESC, descriptor(subset, file));
        return font;
    }

    private static COSDictionary descriptor(FontSubset subset, FontFile file) throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, subset.name());
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int edge : new int[] {0, file.descent(), 1000, file.ascent()}) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, file.ascent());
        descriptor.setInt(COSName.DESCENT, file.descent());
        descriptor.setInt(COSName.CAP_HEIGHT, 730);
        descriptor.setInt(COSName.STEM_V, subset.typeface() == Typeface.SONG ? 80 : 120);
        COSStream bytes = stream(subset.bytes());
        bytes.setInt(COSName.LENGTH1, subset.bytes().length);
        descriptor.setItem(COSName.FONT_FILE2, bytes);
        return descriptor;
    }

    private static COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    /** Which character each code is. */
    private static String unicode(List<Integer> characters) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 0; from < characters.size(); from += 100) {
            int to = Math.min(characters.size(), from + 100);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append(String.format(Locale.ROOT, "<%04X> <", i + 1));
                for (char unit : Character.toChars(characters.get(i))) {
                    map.append(HEX.toHexDigits(unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
