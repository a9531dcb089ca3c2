package mingzhang.document;

import java.util.Arrays;
import java.util.regex.Pattern;
import mingzhang.document.Block.Cell;
import mingzhang.document.Block.Table;

/**
 * Shares a width out to the columns of a table by what stands in them. Widths are counted in half characters
 * (a digit is one, a Chinese character two), so that the same shares serve any typeface size.
 */
final class ColumnWidths {
    private static final int WANTED = 34;
    private static final int PADDING = 2;
    /** How much more than an even part a column may want that is still spared a break. */
    private static final double SHORT = 1.4;
    /** A code, or a quantity with its sign and unit: {@code ≥1000人次}. */
    private static final Pattern WHOLE =
            Pattern.compile("[\\w.,:/-]{1,14}|[≥≤＞＜＝=±]?[\\d.,]{1,10}(%|％|\\p{IsHan}{1,3})");

    private final Table table;
    private final double[] least;
    private final double[] wanted;

    ColumnWidths(Table table) {
        this.table = table;
        least = new double[table.columns()];
        wanted = new double[table.columns()];
        Arrays.fill(least, 2 + PADDING);
        Arrays.fill(wanted, 4 + PADDING);
        table.cells().stream().filter(c -> c.columnSpan() == 1).forEach(this::measure);
        table.cells().stream().filter(c -> c.columnSpan() > 1).forEach(this::spread);
    }

    /** How many half characters a text is wide. */
    static int halves(String text) {
        return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private void measure(Cell cell) {
        int at = cell.column();
        for (String line : cell.text().split("\n", -1)) {
            int width = halves(line.strip());
            boolean whole =
                    TableLook.isFigure(line) || WHOLE.matcher(line.strip()).matches();
            boolean header = cell.row() < table.headerRows();
            int shortest = whole ? width + (line.contains("%") ? 1 : 0) : Math.min(width, 4);
            int natural = whole ? shortest : header ? Math.clamp((width + 3) / 2, 4, 12) : Math.min(width, WANTED);
            least[at] = Math.max(least[at], shortest + PADDING);
            wanted[at] = Math.max(wanted[at], Math.max(natural, shortest) + PADDING);
        }
    }

    /** What stands across several columns must find room in them together. */
    private void spread(Cell cell) {
        int from = cell.column();
        int to = Math.min(table.columns(), from + cell.columnSpan());
        int width = Arrays.stream(cell.text().split("\n", -1))
                .mapToInt(line -> halves(line.strip()))
                .max()
                .orElse(0);
        if (TableLook.isFigure(cell.text())) {
            widen(least, from, to, width + PADDING);
        }
        boolean header = cell.row() < table.headerRows();
        widen(wanted, from, to, Math.min(header ? width / 2 : width, WANTED) + PADDING);
        for (int i = from; i < to; i++) {
            wanted[i] = Math.max(wanted[i], least[i]);
        }
    }

    private static void widen(double[] widths, int from, int to, double width) {
        double missing = width - Arrays.stream(widths, from, to).sum();
        for (int i = from; i < to && missing > 0; i++) {
            widths[i] += missing / (to - from);
        }
    }

    /** How many half characters the table needs at the very least. */
    double least() {
        return Arrays.stream(least).sum();
    }

    /** How many half characters the table would like to have. */
    double wanted() {
        return Arrays.stream(wanted).sum();
    }

    /**
     * The widths of the columns, which add up to the total exactly.
     *
     * @param total in any unit
     * @param room how many half characters the total holds
     */
    int[] share(int total, double room) {
        double[] shares = shares(room);
        double all = Arrays.stream(shares).sum();
        int[] widths = new int[shares.length];
        double sum = 0;
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            int to = (int) Math.round(sum / all * total);
            widths[i] = to - given;
            given = to;
        }
        return widths;
    }

    private double[] shares(double room) {
        double low = least();
        double high = wanted();
        if (low >= room || high <= low) {
            return least;
        }
        return high <= room ? roomy(room - high, high) : filled(room);
    }

    /** Everything has what it wants, and the rest is given in proportion. */
    private double[] roomy(double rest, double high) {
        return Arrays.stream(wanted).map(width -> width + rest * width / high).toArray();
    }

    /** Short words stay whole: whoever wants no more than an even part of what is to be had has it all, the others share the rest. */
    private double[] filled(double room) {
        double[] shares = least.clone();
        double left = room - least();
        double wishes = wanted() - least();
        int open = shares.length;
        boolean[] settled = new boolean[open];
        for (int i = 0; i < shares.length; i++) {
            double wish = wanted[i] - least[i];
            if (!settled[i] && wish <= left / open * (open > 2 ? SHORT : 1)) {
                settled[i] = true;
                shares[i] = wanted[i];
                left -= wish;
                wishes -= wish;
                open--;
                i = -1;
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] += settled[i] ? 0 : (wanted[i] - least[i]) * left / wishes;
        }
        return shares;
    }
}
