package mingzhang.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The data of a chart as it is left in a plain text: the name of a series and a tab; then its categories, its
 * values and the name of the next series, each followed by a tab; and so on.
 */
final class TextCharts {
    private static final Pattern VALUE = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** What a spreadsheet writes beside the data for the person who edits it. */
    private static final String HINT = "若要调整图表数据区域";

    private final List<String> lines;
    private final List<String> categories = new ArrayList<>();
    private final List<Block.Series> series = new ArrayList<>();
    private int at;

    TextCharts(List<String> lines, int start) {
        this.lines = lines;
        this.at = start;
    }

    static boolean starts(List<String> lines, int at) {
        return isName(lines.get(at)) && at + 1 < lines.size() && isData(lines.get(at + 1));
    }

    private static boolean isName(String line) {
        return line.endsWith("\t") && !line.startsWith("\t") && line.indexOf('\t') == line.length() - 1;
    }

    private static boolean isData(String line) {
        List<String> parts = parts(line);
        return parts.size() > 1 && line.endsWith("\t") && firstValue(parts) > 0;
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("\t"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.startsWith(HINT))
                .toList();
    }

    private static int firstValue(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (VALUE.matcher(parts.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The line behind the chart. */
    int end() {
        return at;
    }

    Optional<Piece> read() {
        String name = lines.get(at++).strip();
        while (at < lines.size() && !name.isEmpty() && isData(lines.get(at))) {
            name = take(name, parts(lines.get(at++)));
        }
        boolean years = series.size() > 1;
        Block.Chart.Kind kind = years ? Block.Chart.Kind.COLUMN : Block.Chart.Kind.PIE;
        String title = years ? "" : series.getFirst().name();
        return Optional.of(new Piece.Drawn(kind, title, categories, series));
    }

    /** Takes one series and gives the name of the next, empty where none follows. */
    private String take(String name, List<String> parts) {
        int first = firstValue(parts);
        if (categories.isEmpty()) {
            categories.addAll(parts.subList(0, first));
        }
        int end = Math.min(parts.size(), first + categories.size());
        List<String> values = new ArrayList<>(parts.subList(first, end));
        while (values.size() < categories.size()) {
            values.add("");
        }
        series.add(new Block.Series(name, values));
        return end < parts.size() ? parts.get(end) : "";
    }
}
