package mingzhang.audit.page;

import java.util.regex.Pattern;
import mingzhang.document.Markup;

/** Words of documents, made safe to stand in a page. */
final class Html {
    /** Allowed in XML, and forbidden in HTML. */
    private static final Pattern CONTROLS = Pattern.compile("[\\u007f-\\u009f]");

    private Html() {}

    /** For the text of an element and for quoted attributes. Characters that HTML forbids are left out. */
    static String text(String words) {
        return Markup.text(CONTROLS.matcher(words).replaceAll(""));
    }

    /** JSON, so that it can stand in a script element: no element can begin or end in it, nor a comment. */
    static String json(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
