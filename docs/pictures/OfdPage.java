import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws a page of an ofd as the file itself says: java OfdPage.java FILE.ofd PAGE OUT.html. It knows what our own ofd hold: text
 * with embedded typefaces, and paths. It shares no code with the program, so the picture is one of the file.
 */
class OfdPage {
    private final StringBuilder svg = new StringBuilder();
    private final StringBuilder fonts = new StringBuilder();

    public static void main(String[] arguments) throws Exception {
        OfdPage page = new OfdPage();
        try (ZipFile ofd = new ZipFile(arguments[0])) {
            for (Element font : elements(read(ofd, "Doc_0/PublicRes.xml"), "Font")) {
                page.font(ofd, font);
            }
            page.draw(read(ofd, "Doc_0/Pages/Page_" + (Integer.parseInt(arguments[1]) - 1) + "/Content.xml"));
        }
        Files.writeString(Path.of(arguments[2]), "<!doctype html><meta charset=utf-8><style>body{margin:0}" + page.fonts
                + "</style>" + page.svg);
    }

    private static Element read(ZipFile zip, String name) throws Exception {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent();
    }

    private void font(ZipFile ofd, Element font) throws IOException {
        try (InputStream in = ofd.getInputStream(ofd.getEntry("Doc_0/Res/" + text(font, "FontFile")))) {
            fonts.append("@font-face{font-family:f").append(font.getAttribute("ID"))
                    .append(";src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(in.readAllBytes())).append(")}");
        }
    }

    private void draw(Element page) {
        String[] box = text(page, "PhysicalBox").split(" ");
        svg.append("<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0 0 " + box[2] + " " + box[3] + "'>");
        NodeList layer = elements(page, "Layer").getFirst().getChildNodes();
        for (int i = 0; i < layer.getLength(); i++) {
            if (layer.item(i) instanceof Element object) {
                draw(object, object.getAttribute("Boundary").split(" "));
            }
        }
        svg.append("</svg>");
    }

    private void draw(Element object, String[] at) {
        svg.append("<g transform='translate(" + at[0] + "," + at[1] + ")'>");
        if (object.getLocalName().equals("PathObject")) {
            String line = object.getAttribute("Stroke").equals("false") ? "none" : colour(object, "StrokeColor");
            String fill = object.getAttribute("Fill").equals("true") ? colour(object, "FillColor") : "none";
            svg.append("<path d='" + text(object, "AbbreviatedData").replace("C", "Z").replace("B", "C") + "' fill='" + fill
                    + "' stroke='" + line + "' stroke-width='" + object.getAttribute("LineWidth") + "'/>");
        } else {
            Element code = elements(object, "TextCode").getFirst();
            svg.append("<text y='" + code.getAttribute("Y") + "' font-family='f" + object.getAttribute("Font")
                    + "' font-size='" + object.getAttribute("Size") + "' fill='" + colour(object, "FillColor") + "' x='"
                    + steps(code) + "'>" + code.getTextContent().replace("&", "&amp;").replace("<", "&lt;") + "</text>");
        }
        svg.append("</g>\n");
    }

    /** Where each character stands: the first at X, each next one DeltaX further; g 3 5 is three times 5. */
    private static String steps(Element code) {
        double x = Double.parseDouble(code.getAttribute("X"));
        StringBuilder all = new StringBuilder(String.valueOf(x));
        String[] steps = code.getAttribute("DeltaX").strip().split("\\s+");
        for (int i = 0; i < steps.length && !steps[i].isEmpty(); i++) {
            boolean repeated = steps[i].equals("g");
            int times = repeated ? Integer.parseInt(steps[i + 1]) : 1;
            double step = Double.parseDouble(repeated ? steps[i + 2] : steps[i]);
            i += repeated ? 2 : 0;
            for (int t = 0; t < times; t++) {
                x += step;
                all.append(' ').append(x);
            }
        }
        return all.toString();
    }

    private static String colour(Element object, String name) {
        List<Element> found = elements(object, name);
        return found.isEmpty() ? "#000" : "rgb(" + found.getFirst().getAttribute("Value").replace(' ', ',') + ")";
    }
}
