package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of one docx and what its body refers to: styles, numbering, charts, footnotes. */
final class DocxPackage {
    private final Map<String, byte[]> parts;
    private final String folder;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> byKind = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<String> footnotes = new ArrayList<>();
    final String main;
    final DocxStyles styles;
    final DocxNumbering numbering;
    /** Whether this program wrote the file, and nobody has saved it since. */
    final boolean own;

    int pictures;

    DocxPackage(Map<String, byte[]> parts) throws XMLStreamException {
        this.parts = parts;
        main = mainPart(parts);
        folder = main.substring(0, main.lastIndexOf('/') + 1);
        relations(parts.get(folder + "_rels/" + main.substring(folder.length()) + ".rels"));
        styles = DocxStyles.read(ofKind("styles", "styles.xml"));
        numbering = DocxNumbering.read(ofKind("numbering", "numbering.xml"));
        own = application(parts.get("docProps/app.xml")).equals(DocxWriter.APPLICATION);
    }

    private static String mainPart(Map<String, byte[]> parts) throws XMLStreamException {
        String[] main = {"word/document.xml"};
        byte[] relations = parts.get("_rels/.rels");
        if (relations != null) {
            Xml.each(relations, (in, element) -> {
                if (Xml.attribute(in, "Type", "").endsWith("/officeDocument")) {
                    main[0] = Xml.attribute(in, "Target", main[0]).replaceFirst("^/+", "");
                }
            });
        }
        return main[0];
    }

    private void relations(byte @Nullable [] part) throws XMLStreamException {
        if (part == null) {
            return;
        }
        Xml.each(part, (in, element) -> {
            if (!Xml.attribute(in, "TargetMode", "").equals("External")) {
                String target = path(Xml.attribute(in, "Target", ""));
                String type = Xml.attribute(in, "Type", "");
                targets.put(Xml.attribute(in, "Id", ""), target);
                byKind.put(type.substring(type.lastIndexOf('/') + 1), target);
            }
        });
    }

    private String path(String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target.replaceFirst("^\\./", "");
    }

    private byte @Nullable [] ofKind(String kind, String usual) {
        return parts.get(byKind.getOrDefault(kind, folder + usual));
    }

    private static String application(byte @Nullable [] part) throws XMLStreamException {
        String[] name = {""};
        if (part != null) {
            Xml.each(part, (in, element) -> {
                if (element.equals("Application")) {
                    name[0] = in.getElementText();
                }
            });
        }
        return name[0];
    }

    byte @Nullable [] mainPart() {
        return parts.get(main);
    }

    /** The title in the properties of the file; empty where it has none. */
    String title() throws XMLStreamException {
        String[] title = {""};
        byte[] core = parts.get("docProps/core.xml");
        if (core != null) {
            Xml.each(core, (in, element) -> {
                if (element.equals("title")) {
                    title[0] = in.getElementText();
                }
            });
        }
        return title[0];
    }

    /** The chart that the body refers to by this id. */
    Optional<Piece.Drawn> chart(@Nullable String id) throws XMLStreamException {
        byte[] part = parts.get(targets.getOrDefault(id == null ? "" : id, ""));
        Optional<Piece.Drawn> chart = part == null ? Optional.empty() : ChartReader.read(part);
        if (chart.isEmpty()) {
            note("有一种图表未能读取其中的数据。");
        }
        return chart;
    }

    /** What could not be taken over, once. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** A reference to a footnote or an endnote was met. */
    void footnote(String kind, @Nullable String id) {
        footnotes.add(kind + " " + id);
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (pictures > 0) {
            all.add("有" + pictures + "幅图片，其中的文字未读取。");
        }
        return all;
    }

    /** The footnotes that the body referred to, in that order. */
    List<Piece> footnotes() throws XMLStreamException {
        Map<String, List<Piece>> all = new HashMap<>();
        footnotes("footnote", ofKind("footnotes", "footnotes.xml"), all);
        footnotes("endnote", ofKind("endnotes", "endnotes.xml"), all);
        return List.copyOf(footnotes).stream()
                .flatMap(key -> all.getOrDefault(key, List.of()).stream())
                .filter(Piece.Line.class::isInstance)
                .toList();
    }

    private void footnotes(String kind, byte @Nullable [] part, Map<String, List<Piece>> all)
            throws XMLStreamException {
        if (part == null || footnotes.isEmpty()) {
            return;
        }
        Xml.each(part, (in, element) -> {
            if (element.equals(kind)) {
                String key = kind + " " + Xml.attribute(in, "id");
                all.put(key, new DocxBody(this, Piece.BODY).read(in));
            }
        });
    }
}
