package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks a page and parts it into pieces. */
final class HtmlBody {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "button",
            "select",
            "textarea",
            "svg",
            "iframe",
            "object",
            "head",
            "title",
            "rt",
            "rp",
            "audio",
            "video",
            "canvas",
            "math");
    private static final String CHROME =
            "(?i).*(\\b|_)(nav|menu|foot|footer|crumb|crumbs|breadcrumb|location|share|copyright|sidebar|toolbar|pagination|pager)(\\b|_|\\d).*";
    /** How a line of contents ends. Its dots are counted from the end only: long runs of them cost no time. */
    private static final Pattern CONTENTS = Pattern.compile("(\\.{4}|…{2}|·{4})\\s{0,20}\\d{1,3}\\z");
    /** The deepest nesting that is followed. */
    private static final int DEEPEST = 400;

    private static final int DEEPEST_TABLE = 30;

    private final boolean own;
    private final boolean inCell;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int depth;
    private int level;
    private Block.Paragraph.Style style = Block.Paragraph.Style.BODY;

    HtmlBody(boolean own) {
        this(own, false);
    }

    /** For the words of a cell: tables that stand in it are read with the table that it is a cell of. */
    static HtmlBody ofCell(boolean own) {
        return new HtmlBody(own, true);
    }

    private HtmlBody(boolean own, boolean inCell) {
        this.own = own;
        this.inCell = inCell;
        level = own ? Piece.BODY : Piece.UNKNOWN;
    }

    /** Refuses what is nested deeper than any page; asked first, because every level costs time. */
    static void refuseDepth(Element root) {
        int[] tables = {0};
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                tables[0] += node.nameIs("table") ? 1 : 0;
                if (depth > DEEPEST) {
                    throw new LimitException("网页的嵌套层数", DEEPEST);
                }
                if (tables[0] > DEEPEST_TABLE) {
                    throw new LimitException("表格的嵌套层数", DEEPEST_TABLE);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                tables[0] -= node.nameIs("table") ? 1 : 0;
            }
        });
    }

    List<Piece> read(Element root) {
        children(root);
        flush();
        return pieces;
    }

    private void children(Element element) {
        if (++depth > DEEPEST) {
            throw new LimitException("网页的嵌套层数", DEEPEST);
        }
        for (Node node : element.childNodes()) {
            node(node);
        }
        depth--;
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element && !skipped(element)) {
            element(element);
        }
    }

    private boolean skipped(Element element) {
        if (SKIPPED.contains(element.normalName()) || isUnseen(element)) {
            return true;
        }
        boolean sitesHead = !own && element.normalName().equals("header") && element.closest("article, main") == null;
        return sitesHead || !own && isChrome(element);
    }

    /** Whether the page says of an element that it is not to be shown. */
    static boolean isUnseen(Element element) {
        String style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all");
    }

    private static boolean isChrome(Element element) {
        String marks = element.className() + " " + element.id();
        if (marks.isBlank() || !marks.matches(CHROME)) {
            return false;
        }
        int all = element.text().length();
        return all < 600 || element.select("a").text().length() * 2 > all;
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "table" -> table(element);
            case "figure" -> figure(element);
            case "pre" -> preformatted(element);
            default -> {
                if (element.isBlock()) {
                    block(element);
                } else {
                    children(element);
                }
            }
        }
    }

    private void lineBreak() {
        if (own) {
            words.append(HtmlText.BREAK);
        } else {
            flush();
        }
    }

    private void block(Element element) {
        flush();
        Block.Paragraph.Style before = style;
        style = HtmlMarks.style(element, own, style);
        children(element);
        flush();
        style = before;
    }

    private void preformatted(Element element) {
        flush();
        element.wholeText().lines().forEach(line -> {
            words.append(line);
            flush();
        });
    }

    private void heading(Element element) {
        flush();
        int before = level;
        level = element.normalName().charAt(1) - '1';
        children(element);
        flush();
        level = before;
    }

    private void figure(Element element) {
        flush();
        if (element.hasClass("chart") && HtmlTable.chart(element) instanceof Piece.Drawn chart) {
            pieces.add(chart);
        } else {
            children(element);
            flush();
        }
    }

    private void table(Element element) {
        flush();
        HtmlTable table = new HtmlTable(element, own);
        if (table.isLayout()) {
            children(element);
            flush();
        } else if (!inCell) {
            pieces.addAll(table.pieces());
        }
    }

    private void flush() {
        String source = words.toString();
        words.setLength(0);
        if (own) {
            line(HtmlText.lines(source));
        } else {
            line(HtmlText.shown(source).strip());
        }
    }

    private void line(String text) {
        boolean contents = !own && CONTENTS.matcher(text).find();
        if (!text.isEmpty() && !contents) {
            pieces.add(new Piece.Line(text, level(text), style, Piece.Role.TEXT));
        }
    }

    private int level(String text) {
        if (own || level < 0) {
            return level;
        }
        int byWords = HeadingText.level(text);
        boolean prose = text.length() > 80 || text.matches(".*[。；;，,]");
        return prose ? Piece.BODY : byWords > 0 ? byWords : level;
    }
}
