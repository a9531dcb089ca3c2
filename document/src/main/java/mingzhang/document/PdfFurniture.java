package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes away what a page carries besides its content: page numbers, running heads and feet. */
final class PdfFurniture {
    private static final Pattern NUMBER =
            Pattern.compile("[-—–―·~ ]*(第? ?\\d{1,4} ?页?|[ivxIVX]{1,6})( ?[/／,，]? ?共? ?\\d{1,4} ?页?)?[-—–―·~ ]*");
    private static final float EDGE = 0.1f;
    private static final int OFTEN = 3;

    private PdfFurniture() {}

    static List<PdfLayout> remove(List<PdfLayout> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (PdfLayout page : pages) {
            atEdge(page).stream().map(line -> key(page, line)).distinct().forEach(k -> seen.merge(k, 1, Integer::sum));
        }
        return pages.stream().map(page -> clean(page, seen)).toList();
    }

    private static PdfLayout clean(PdfLayout page, Map<String, Integer> seen) {
        List<PdfLine> gone = new ArrayList<>();
        for (PdfLine line : atEdge(page)) {
            boolean repeated = seen.getOrDefault(key(page, line), 0) >= OFTEN;
            if (repeated || NUMBER.matcher(line.text()).matches()) {
                gone.add(line);
            }
        }
        return gone.isEmpty() ? page : page.without(gone);
    }

    private static List<PdfLine> atEdge(PdfLayout page) {
        return page.lines().stream()
                .filter(line -> line.y() < page.height() * EDGE || line.y() > page.height() * (1 - EDGE))
                .toList();
    }

    /** The line with its digits masked, and how high it stands: the same on each page that carries it. */
    private static String key(PdfLayout page, PdfLine line) {
        boolean low = line.y() > page.height() / 2;
        int height = Math.round(low ? page.height() - line.y() : line.y());
        return (low ? "v" : "^") + height + line.text().replaceAll("\\d+", "#");
    }
}
