package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** One document of an ofd: its pages in order, the templates that lie below them, and the drawings that they share. */
final class OfdDocument {
    /** What is taken where a file names no size: A4. */
    static final List<Float> A4 = List.of(0f, 0f, 210f, 297f);

    final OfdPackage file;
    final List<String> pages = new ArrayList<>();
    final Map<String, String> templates = new HashMap<>();
    /** By the number of a shared drawing, the part that holds it. */
    final Map<String, String> drawings = new HashMap<>();

    List<Float> box = A4;

    OfdDocument(OfdPackage file) {
        this.file = file;
    }

    /** The documents of a package, in its order. */
    static List<OfdDocument> all(OfdPackage file) throws XMLStreamException {
        List<OfdDocument> all = new ArrayList<>();
        byte[] root = file.part("OFD.xml");
        if (root == null) {
            return all;
        }
        List<String> roots = new ArrayList<>();
        Xml.each(root, (in, element) -> {
            if (element.equals("DocRoot")) {
                roots.add(file.resolve("OFD.xml", in.getElementText()));
            }
        });
        for (String path : roots) {
            byte[] part = file.part(path);
            if (part != null) {
                OfdDocument document = new OfdDocument(file);
                document.read(path, part);
                all.add(document);
            }
        }
        return all;
    }

    private void read(String path, byte[] part) throws XMLStreamException {
        List<String> resources = new ArrayList<>();
        Xml.each(part, (in, element) -> {
            String at = Xml.attribute(in, "BaseLoc", "");
            switch (element) {
                case "PhysicalBox" -> box = box(in.getElementText(), box);
                case "TemplatePage" -> templates.put(Xml.attribute(in, "ID", ""), file.resolve(path, at));
                case "Page" -> pages.add(file.resolve(path, at));
                case "PublicRes", "DocumentRes" -> resources.add(file.resolve(path, in.getElementText()));
                default -> {}
            }
        });
        for (String resource : resources) {
            resources(resource);
        }
    }

    /** Notes which drawings a part of resources holds. */
    void resources(String path) throws XMLStreamException {
        byte[] part = file.part(path);
        if (part != null) {
            Xml.each(part, (in, element) -> {
                if (element.equals("CompositeGraphicUnit")) {
                    drawings.put(Xml.attribute(in, "ID", ""), path);
                }
            });
        }
    }

    /** Left, top, width and height; the other box where the text does not say four numbers of a possible page. */
    static List<Float> box(String text, List<Float> otherwise) {
        List<Float> box = OfdNumbers.list(text);
        return box.size() == 4 && box.get(2) > 1 && box.get(3) > 1 ? box : otherwise;
    }
}
