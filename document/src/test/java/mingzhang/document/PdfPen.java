package mingzhang.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes small pdfs for tests by hand, and the same pages as ofd: Chinese text in a typeface that is named but not held, straight lines and
 * pages. Distances are points from the upper left corner; text stands on its baseline.
 */
final class PdfPen {
    private static final String FONT = "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H"
            + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/DW 1000/W[1 95 500]"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
            + "/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -140 1000 860]"
            + "/ItalicAngle 0/Ascent 860/Descent -140/CapHeight 700/StemV 80>>>>]>>";

    private final List<StringBuilder> pages = new ArrayList<>();
    private final OfdPen ofd = new OfdPen();
    private String turn = "";
    private boolean onItsSide;
    private String font = FONT;
    private final int width;
    private final int height;

    PdfPen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The typeface does not say which characters its shapes are. */
    PdfPen nameless() {
        font = FONT.replace("/UniGB-UCS2-H", "/Identity-H").replace("(GB1)", "(Identity)");
        return this;
    }

    PdfPen page() {
        pages.add(new StringBuilder());
        ofd.page();
        return this;
    }

    PdfPen text(double x, double y, int size, String words) {
        ofd.text(x, y, size, words);
        return draw("BT /F1 %d Tf %.2f %.2f Td <%s> Tj ET", size, x, height - y, hex(words));
    }

    /** Text whose line runs this way: a matrix of four numbers, as pdf has them. */
    PdfPen turned(double x, double y, int size, String matrix, String words) {
        return draw("BT /F1 %d Tf %s %.2f %.2f Tm <%s> Tj ET", size, matrix, x, height - y, hex(words));
    }

    private static String hex(String words) {
        StringBuilder hex = new StringBuilder();
        words.chars().forEach(c -> hex.append(String.format("%04X", c)));
        return hex.toString();
    }

    /** Text that ends at x. */
    PdfPen right(double x, double y, int size, String words) {
        return text(x - wide(size, words), y, size, words);
    }

    PdfPen centred(double x, double y, int size, String words) {
        return text(x - wide(size, words) / 2, y, size, words);
    }

    private static double wide(int size, String words) {
        return words.chars().mapToDouble(c -> c < 0x80 ? 0.5 * size : size).sum();
    }

    PdfPen line(double x1, double y1, double x2, double y2) {
        ofd.line(x1, y1, x2, y2);
        return draw("0.5 w %.2f %.2f m %.2f %.2f l S", x1, height - y1, x2, height - y2);
    }

    /** A picture of one black dot, stretched. */
    PdfPen picture() {
        ofd.picture();
        return draw("q 300 0 0 300 100 300 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q");
    }

    /** The four sides and all inner lines of a table. */
    PdfPen grid(double[] xs, double[] ys) {
        for (double y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        for (double x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        return this;
    }

    private PdfPen draw(String format, Object... values) {
        pages.getLast().append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    /** The same pages as an ofd. */
    byte[] ofd() {
        return ofd.bytes(width, height);
    }

    /** All that is drawn stands on its side, on pages that are as high as the drawing is wide. */
    PdfPen onItsSide() {
        onItsSide = true;
        return this;
    }

    /** All pages are to be shown turned clockwise by so many degrees. */
    PdfPen rotate(int degrees) {
        turn = "/Rotate " + degrees;
        return this;
    }

    byte[] bytes() {
        StringBuilder kids = new StringBuilder();
        List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>", "", font));
        for (StringBuilder page : pages) {
            kids.append(objects.size() + 1).append(" 0 R ");
            int wide = onItsSide ? height : width;
            int high = onItsSide ? width : height;
            page.insert(0, onItsSide ? "0 1 -1 0 " + height + " 0 cm\n" : "");
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + wide + " " + high + "]" + turn + "/Contents "
                    + (objects.size() + 2) + " 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
            objects.add("<</Length " + page.length() + ">>stream\n" + page + "\nendstream");
        }
        objects.set(1, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        return file(objects);
    }

    /** A pdf of these objects, the first of which is its catalogue. */
    static byte[] file(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int start = out.size();
        int size = objects.size() + 1;
        write(out, "xref\n0 " + size + "\n" + table + "trailer<</Size " + size + "/Root 1 0 R>>\n");
        write(out, "startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String words) {
        out.writeBytes(words.getBytes(StandardCharsets.ISO_8859_1));
    }
}
