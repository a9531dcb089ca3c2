package mingzhang.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a docx: which are headings, which are numbered, which belong to the contents. */
final class DocxStyles {
    private static final int DEEPEST = 20;

    /** What a style or a paragraph says of itself; null where it says nothing. */
    static final class Properties {
        @Nullable
        String name;

        @Nullable
        String parent;

        @Nullable
        Integer outline;

        @Nullable
        String list;

        @Nullable
        Integer listLevel;

        @Nullable
        String justification;

        /** Reads {@code w:pPr}; the reader stands on its start. */
        void read(XMLStreamReader in) throws XMLStreamException {
            Xml.walk(in, (at, element) -> {
                switch (element) {
                    case "pStyle" -> parent = Xml.attribute(at, "val");
                    case "outlineLvl" -> outline = Xml.number(at, "val", 9, 9);
                    case "ilvl" -> listLevel = Xml.number(at, "val", 0, 8);
                    case "numId" -> list = Xml.attribute(at, "val");
                    case "jc" -> justification = Xml.attribute(at, "val");
                    case "rPr", "pPrChange", "sectPr" -> Xml.skip(at);
                    default -> {}
                }
            });
        }
    }

    private final Map<String, Properties> styles = new HashMap<>();
    private @Nullable String standard;

    static DocxStyles read(byte @Nullable [] part) throws XMLStreamException {
        DocxStyles styles = new DocxStyles();
        if (part != null) {
            Xml.each(part, (in, element) -> {
                if (element.equals("style")
                        && Xml.attribute(in, "type", "paragraph").equals("paragraph")) {
                    styles.style(in);
                }
            });
        }
        return styles;
    }

    private void style(XMLStreamReader in) throws XMLStreamException {
        Properties style = new Properties();
        String id = Xml.attribute(in, "styleId", "");
        if (Xml.attribute(in, "default", "0").matches("1|true|on")) {
            standard = id;
        }
        styles.put(id, style);
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "name" -> style.name = Xml.attribute(at, "val", "").toLowerCase(Locale.ROOT);
                case "basedOn" -> style.parent = Xml.attribute(at, "val");
                case "pPr" -> {
                    String parent = style.parent;
                    style.read(at);
                    style.parent = parent;
                }
                default -> {}
            }
        });
    }

    /** The first answer along the chain of styles, beginning with the paragraph itself. */
    <T> Optional<T> first(Properties paragraph, Function<Properties, @Nullable T> question) {
        Properties at = paragraph;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            T answer = question.apply(at);
            if (answer != null) {
                return Optional.of(answer);
            }
            at = styles.get(at.parent == null && at == paragraph ? standard : at.parent);
        }
        return Optional.empty();
    }

    String id(Properties paragraph) {
        return paragraph.parent == null ? "" : paragraph.parent;
    }

    String name(Properties paragraph) {
        Properties style = styles.get(paragraph.parent == null ? standard : paragraph.parent);
        return style == null || style.name == null ? id(paragraph).toLowerCase(Locale.ROOT) : style.name;
    }

    /** Whether the paragraph is a line of the table of contents. */
    boolean isContents(Properties paragraph) {
        return isContents(name(paragraph));
    }

    /** @param name of a style, in small letters */
    static boolean isContents(String name) {
        return name.matches("toc\\s?\\d|toc heading|目录\\s?\\d|toc标题|wpsoffice手动目录\\s?\\d");
    }

    /** The level from 0 (title), or empty where the paragraph is no heading by its style or outline. */
    Optional<Integer> level(Properties paragraph) {
        return level(name(paragraph))
                .or(() -> first(paragraph, p -> p.outline).filter(o -> o < 9).map(o -> o + 1));
    }

    /** @param name of a style, in small letters */
    static Optional<Integer> level(String name) {
        if (name.matches("title|标题")) {
            return Optional.of(0);
        }
        boolean heading = name.matches("(heading|标题)\\s?[1-9]");
        return heading ? Optional.of(name.charAt(name.length() - 1) - '0') : Optional.empty();
    }
}
