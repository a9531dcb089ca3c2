package mingzhang.publish.site;

import java.util.List;
import mingzhang.document.Block;
import mingzhang.document.Block.Chart.Kind;
import mingzhang.document.Documents;
import mingzhang.document.Place;

/** Charts as the published documents draw them. */
final class Charts {
    private static final Place NOWHERE = new Place("", null, null, null, null, 0, 0, null);

    private Charts() {}

    /** An SVG element; the title is what it is called for those who do not see it. */
    static String draw(Kind kind, String title, List<String> categories, List<Block.Series> series) {
        return Documents.svg(new Block.Chart(kind, title, categories, series, NOWHERE));
    }
}
