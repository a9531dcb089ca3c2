package mingzhang.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Runs through a page of an ofd, the templates below it included, and collects its characters and straight lines. */
final class OfdPage {
    private static final float POINTS = 72f / 25.4f;
    private static final int DEEPEST = 6;
    private static final int MOST_DRAWINGS = 2_000;
    private static final int MOST_OBJECTS = 500_000;

    private final OfdDocument document;
    private final int number;
    private final float height;
    private final PdfInk ink;
    private final PdfPath path;
    private final OfdState state;
    private boolean pictures;
    private int drawings;
    private int objects;
    private int show;

    private OfdPage(OfdDocument document, int number, List<Float> box) {
        this.document = document;
        this.number = number;
        this.height = box.get(3) * POINTS;
        this.ink = new PdfInk(number, box.get(2) * POINTS, height);
        this.path = new PdfPath(new PdfFrame(0, 0, box.get(2) * POINTS, height, 0));
        this.state = OfdState.page(box.get(0), box.get(1));
    }

    /** @throws IOException where the page is missing or broken */
    static PdfPage read(OfdDocument document, String at, int number) throws IOException {
        byte[] part = document.file.part(at);
        if (part == null) {
            throw new IOException("no such page: " + at);
        }
        try {
            OfdPage page = new OfdPage(document, number, box(document, part));
            page.content(at, part);
            return page.ink.page(page.path.rules(), page.pictures || page.path.hasShapes());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static List<Float> box(OfdDocument document, byte[] part) throws XMLStreamException {
        List<List<Float>> boxes = new ArrayList<>(List.of(document.box));
        Xml.each(part, (in, element) -> {
            if (element.equals("PhysicalBox")) {
                boxes.add(OfdDocument.box(in.getElementText(), document.box));
            }
        });
        return boxes.getLast();
    }

    private void content(String at, byte[] part) throws XMLStreamException {
        Xml.each(part, (in, element) -> {
            switch (element) {
                case "Template" -> template(Xml.attribute(in, "TemplateID", ""));
                case "PageRes" -> document.resources(document.file.resolve(at, in.getElementText()));
                default -> object(in, element, state, 0);
            }
        });
    }

    private void template(String id) throws XMLStreamException {
        String at = document.templates.get(id);
        byte[] part = at == null ? null : document.file.part(at);
        if (part != null) {
            Xml.each(part, (in, element) -> object(in, element, state, 0));
        }
    }

    private void object(XMLStreamReader in, String element, OfdState outer, int depth) throws XMLStreamException {
        boolean hidden = Xml.attribute(in, "Visible", "true").equals("false");
        switch (element) {
            case "TextObject", "PathObject", "CompositeObject", "PageBlock" -> {
                if (++objects > MOST_OBJECTS) {
                    throw new LimitException("第" + number + "页的对象", MOST_OBJECTS);
                }
                if (hidden) {
                    Xml.skip(in);
                } else {
                    drawn(in, element, outer, depth);
                }
            }
            case "ImageObject" -> pictures = true;
            default -> {}
        }
    }

    private void drawn(XMLStreamReader in, String element, OfdState outer, int depth) throws XMLStreamException {
        switch (element) {
            case "TextObject" -> text(in, outer.of(in));
            case "PathObject" -> path(in, outer.of(in));
            case "CompositeObject" -> drawing(Xml.attribute(in, "ResourceID", ""), outer.of(in), depth);
            default -> {} // a block of the page only groups what it holds
        }
    }

    private void text(XMLStreamReader in, OfdState at) throws XMLStreamException {
        OfdText text = new OfdText(in, at, ink);
        Xml.walk(in, (inner, element) -> {
            if (element.equals("TextCode")) {
                text.code(inner, ++show);
            } else if (element.equals("Clips")) {
                Xml.skip(inner);
            }
        });
    }

    private void path(XMLStreamReader in, OfdState at) throws XMLStreamException {
        boolean stroked = !Xml.attribute(in, "Stroke", "true").equals("false");
        boolean filled = Xml.attribute(in, "Fill", "false").equals("true");
        Xml.walk(in, (inner, element) -> {
            if (element.equals("AbbreviatedData")) {
                new OfdPath(at, path, height).draw(inner.getElementText());
            } else if (element.equals("Clips")) {
                Xml.skip(inner);
            }
        });
        if (stroked) {
            path.stroke();
        } else if (filled) {
            path.fill();
        }
        path.forget();
    }

    /** A drawing that pages share, found again in its part by its number. */
    private void drawing(String id, OfdState at, int depth) throws XMLStreamException {
        String where = document.drawings.get(id);
        byte[] part = where == null ? null : document.file.part(where);
        if (part == null || depth >= DEEPEST || ++drawings > MOST_DRAWINGS) {
            return;
        }
        Xml.each(part, (in, element) -> {
            if (element.equals("CompositeGraphicUnit")
                    && Xml.attribute(in, "ID", "").equals(id)) {
                Xml.walk(in, (inner, name) -> object(inner, name, at, depth + 1));
            }
        });
    }
}
