package mingzhang.document;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The classes by which a page of our own carries what HTML has no element for; writer and reader share them. */
final class HtmlMarks {
    private HtmlMarks() {}

    static String name(Block.Paragraph.Style style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    /** The style of a block element; that of what holds it where it says nothing. */
    static Block.Paragraph.Style style(Element element, boolean own, Block.Paragraph.Style outer) {
        if (own) {
            for (Block.Paragraph.Style style : Block.Paragraph.Style.values()) {
                if (element.hasClass(name(style))) {
                    return style;
                }
            }
            return outer;
        }
        String css = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        boolean centred =
                css.contains("text-align:center") || element.attr("align").equalsIgnoreCase("center");
        boolean aligned = css.contains("text-align:") || element.hasAttr("align");
        return centred ? Block.Paragraph.Style.CENTRED : aligned ? Block.Paragraph.Style.BODY : outer;
    }
}
