package mingzhang.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingzhang.figures.ChineseNumber;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of a docx, printed as Word shows them: 一、 or （一） or 1. */
final class DocxNumbering {
    private static final int LEVELS = 9;

    /** How one level of a list counts and prints. */
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        boolean arabic;
    }

    /** A list as defined, with its running count. */
    private static final class Definition {
        final Level[] levels = new Level[LEVELS];
        final int[] counts = new int[LEVELS];
        final boolean[] begun = new boolean[LEVELS];

        Definition() {
            for (int i = 0; i < LEVELS; i++) {
                levels[i] = new Level();
            }
        }
    }

    /** A use of a definition, which may begin again with a number of its own. */
    private static final class Use {
        String definition = "";
        final @Nullable Integer[] restarts = new @Nullable Integer[LEVELS];
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();

    static DocxNumbering read(byte @Nullable [] part) throws XMLStreamException {
        DocxNumbering numbering = new DocxNumbering();
        if (part != null) {
            Xml.each(part, (in, element) -> {
                switch (element) {
                    case "abstractNum" -> numbering.definition(in);
                    case "num" -> numbering.use(in);
                    default -> {}
                }
            });
        }
        return numbering;
    }

    private void definition(XMLStreamReader in) throws XMLStreamException {
        Definition definition = new Definition();
        definitions.put(Xml.attribute(in, "abstractNumId", ""), definition);
        Xml.walk(in, (at, element) -> {
            if (element.equals("lvl")) {
                level(at, definition.levels[Xml.number(at, "ilvl", 0, LEVELS - 1)]);
            }
        });
    }

    private static void level(XMLStreamReader in, Level level) throws XMLStreamException {
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "start" -> level.start = Xml.number(at, "val", 1, 9_000);
                case "numFmt" -> level.format = Xml.attribute(at, "val", "decimal");
                case "lvlText" -> level.text = Xml.attribute(at, "val", "");
                case "isLgl" -> level.arabic = Xml.on(at);
                default -> {}
            }
        });
    }

    private void use(XMLStreamReader in) throws XMLStreamException {
        Use use = new Use();
        uses.put(Xml.attribute(in, "numId", ""), use);
        int[] level = new int[1];
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "abstractNumId" -> use.definition = Xml.attribute(at, "val", "");
                case "lvlOverride" -> level[0] = Xml.number(at, "ilvl", 0, LEVELS - 1);
                case "startOverride" -> use.restarts[level[0]] = Xml.number(at, "val", 1, 9_000);
                default -> {}
            }
        });
    }

    /** Counts on and prints the label of the next paragraph of a list; empty for bullets and for no list. */
    String next(String list, int level) {
        Use use = uses.get(list);
        Definition definition = use == null ? null : definitions.get(use.definition);
        if (use == null || definition == null) {
            return "";
        }
        count(use, definition, level);
        Level at = definition.levels[level];
        return at.format.equals("bullet") || at.format.equals("none") ? "" : label(definition, at, level);
    }

    private static void count(Use use, Definition definition, int level) {
        Integer restart = use.restarts[level];
        if (restart != null) {
            definition.counts[level] = restart;
            use.restarts[level] = null;
        } else if (definition.begun[level]) {
            definition.counts[level]++;
        } else {
            definition.counts[level] = definition.levels[level].start;
        }
        definition.begun[level] = true;
        for (int i = level + 1; i < LEVELS; i++) {
            definition.begun[i] = false;
        }
    }

    private static String label(Definition definition, Level at, int level) {
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < at.text.length(); i++) {
            char c = at.text.charAt(i);
            boolean slot = c == '%' && i + 1 < at.text.length() && Character.isDigit(at.text.charAt(i + 1));
            if (slot) {
                int of = Math.clamp(at.text.charAt(++i) - '1', 0, level);
                Level source = definition.levels[of];
                int count = definition.begun[of] ? definition.counts[of] : source.start;
                label.append(print(count, at.arabic ? "decimal" : source.format));
            } else {
                label.append(c);
            }
        }
        boolean bare = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return bare ? label + " " : label.toString();
    }

    /** A number in one of the ways that the file format names. */
    static String print(int count, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "ideographDigital",
                    "japaneseCounting",
                    "japaneseDigitalTenThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> ChineseNumber.print(Math.min(count, 9_999));
            case "ideographTraditional" -> pick("甲乙丙丁戊己庚辛壬癸", count);
            case "ideographZodiac" -> pick("子丑寅卯辰巳午未申酉戌亥", count);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> pick("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", count);
            case "upperLetter" -> letters(count, 'A');
            case "lowerLetter" -> letters(count, 'a');
            case "upperRoman" -> Numerals.roman(count);
            case "lowerRoman" -> Numerals.roman(count).toLowerCase(Locale.ROOT);
            default -> Integer.toString(count);
        };
    }

    private static String pick(String signs, int count) {
        return count >= 1 && count <= signs.length() ? signs.substring(count - 1, count) : Integer.toString(count);
    }

    private static String letters(int count, char first) {
        return String.valueOf((char) (first + Math.floorMod(count - 1, 26))).repeat(1 + Math.min(5, (count - 1) / 26));
    }
}
