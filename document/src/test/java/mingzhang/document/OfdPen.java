package mingzhang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what a {@link PdfPen} draws as the pages of an ofd, in the several ways that producers have. */
final class OfdPen {
    private static final double MM = 25.4 / 72;
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final List<StringBuilder> pages = new ArrayList<>();
    private int objects;

    void page() {
        pages.add(new StringBuilder());
    }

    /** Every third text stands character by character, every third is scaled by a matrix. */
    void text(double x, double y, int size, String words) {
        switch (objects++ % 3) {
            case 0 -> add(object(x, y, size, 1, code(words, size * MM)));
            case 1 -> add(object(x, y, size, 1, characters(words, size * MM)));
            default -> add(object(x, y, size, 2, code(words, size * MM / 2)));
        }
    }

    private static String object(double x, double y, int size, int scale, String codes) {
        String matrix = scale == 1 ? "" : " CTM=\"" + scale + " 0 0 " + scale + " 0 0\"";
        return format(
                "<ofd:TextObject Boundary=\"%.3f %.3f 500 %.3f\" Font=\"1\" Size=\"%.4f\"%s>%s</ofd:TextObject>",
                x * MM, (y - size) * MM, size * MM * 1.3, size * MM / scale, matrix, lowered(codes, size * MM / scale));
    }

    /** The baseline stands one size below the boundary's top. */
    private static String lowered(String codes, double by) {
        return codes.replace("Y=\"0\"", format("Y=\"%.4f\"", by));
    }

    private static String code(String words, double size) {
        StringBuilder deltas = new StringBuilder();
        int at = 0;
        while (at < words.length() - 1) {
            int end = at;
            while (end < words.length() - 1 && wide(words.charAt(end)) == wide(words.charAt(at))) {
                end++;
            }
            deltas.append(
                    end - at > 1
                            ? format("g %d %.4f ", end - at, wide(words.charAt(at)) * size)
                            : format("%.4f ", wide(words.charAt(at)) * size));
            at = end;
        }
        return "<ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"" + deltas.toString().strip() + "\">" + escaped(words)
                + "</ofd:TextCode>";
    }

    private static String characters(String words, double size) {
        StringBuilder codes = new StringBuilder();
        double x = 0;
        for (char c : words.toCharArray()) {
            codes.append(format("<ofd:TextCode X=\"%.4f\" Y=\"0\">", x)).append(escaped(String.valueOf(c)));
            codes.append("</ofd:TextCode>");
            x += wide(c) * size;
        }
        return codes.toString();
    }

    private static double wide(char c) {
        return c < 0x80 ? 0.5 : 1;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    void line(double x1, double y1, double x2, double y2) {
        add(format(
                "<ofd:PathObject Boundary=\"%.3f %.3f %.3f %.3f\" LineWidth=\"0.2\">"
                        + "<ofd:AbbreviatedData>M 0 0 L %.3f %.3f</ofd:AbbreviatedData></ofd:PathObject>",
                x1 * MM, y1 * MM, (x2 - x1) * MM, (y2 - y1) * MM, (x2 - x1) * MM, (y2 - y1) * MM));
    }

    void picture() {
        add("<ofd:ImageObject Boundary=\"10 10 100 100\" ResourceID=\"9\"/>");
    }

    private void add(String object) {
        pages.getLast().append(object).append('\n');
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** Each page is a document's; where there are several, the last one is a document of its own. */
    byte[] bytes(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int first = Math.max(1, pages.size() - 1);
            document(zip, 0, pages.subList(0, first), width, height);
            document(zip, 1, pages.subList(first, pages.size()), width, height);
            part(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD" + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\">" + body(0) + body(1) + "</ofd:OFD>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String body(int document) {
        return "<ofd:DocBody><ofd:DocInfo><ofd:DocID>" + document + "</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_"
                + document + "/Document.xml</ofd:DocRoot></ofd:DocBody>";
    }

    private static void document(ZipOutputStream zip, int number, List<StringBuilder> pages, int width, int height)
            throws IOException {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            list.append("<ofd:Page ID=\"").append(100 + i).append("\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>");
            part(
                    zip,
                    "Doc_" + number + "/Pages/Page_" + i + "/Content.xml",
                    "<ofd:Page" + NAMESPACE + "><ofd:Content><ofd:Layer ID=\"5\">" + pages.get(i)
                            + "</ofd:Layer></ofd:Content></ofd:Page>");
        }
        part(
                zip,
                "Doc_" + number + "/Document.xml",
                "<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 "
                        + format("%.3f %.3f", width * MM, height * MM)
                        + "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>" + list
                        + "</ofd:Pages></ofd:Document>");
    }

    private static void part(ZipOutputStream zip, String path, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + words).getBytes(StandardCharsets.UTF_8));
    }
}
