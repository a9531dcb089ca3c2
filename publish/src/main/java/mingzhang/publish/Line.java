package mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.document.Block.Paragraph.Style;

/** A piece of a rendered template: what one line, or the lines up to a blank one, ask for. */
sealed interface Line {
    /** {@code # } to {@code ##### }: a heading; {@code @title}: the title, of level 0. */
    record Heading(int level, String text) implements Line {}

    /** Lines up to a blank one, joined; {@code @cover}, {@code @centre}, {@code @note}, {@code @sign} set them their own way. */
    record Paragraph(Style style, String text) implements Line {}

    /** {@code @table NAME KEY}: a table of {@code tables.yaml}. */
    record Table(String name) implements Line {}

    /** {@code @chart NAME}: a chart of {@code charts.yaml}. */
    record Chart(String name) implements Line {}

    /**
     * {@code @grid CAPTION | NOTE | HEADER-ROWS | SUMS} and the lines below it that begin with {@code |}: a table written
     * out. {@code SUMS} are columns that add others: {@code 决算数=年初预算数+差异}; several stand between {@code ;}.
     */
    record Grid(String caption, String note, int headerRows, String sums, List<Row> rows) implements Line {
        /**
         * A row.
         *
         * @param adds the first cells of the rows that it is the sum of, or {@code 以上} for all above; from {@code |=以上|}
         */
        record Row(List<String> adds, List<String> cells) {}
    }

    /** Reads a rendered template. Throws {@link IllegalArgumentException} at a line that it does not understand. */
    static List<Line> parse(String rendered) {
        Parser parser = new Parser();
        rendered.lines().map(String::strip).forEach(parser::line);
        return parser.end();
    }

    /** Gathers lines. */
    final class Parser {
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();

        private Parser() {}

        private void line(String line) {
            if (line.isEmpty()) {
                flush();
            } else if (line.startsWith("#")) {
                flush();
                int level = line.length() - line.replaceFirst("^#+", "").length();
                lines.add(new Heading(level, line.substring(level).strip()));
            } else if (line.startsWith("@")) {
                flush();
                lines.add(command(line.substring(1).split("\\s+", 2)));
            } else if (line.startsWith("|")) {
                row(line);
            } else {
                paragraph.append(line);
            }
        }

        private static Line command(String[] words) {
            String rest = words.length > 1 ? words[1] : "";
            return switch (words[0]) {
                case "title" -> new Heading(0, rest);
                case "cover" -> new Paragraph(Style.COVER, rest);
                case "centre" -> new Paragraph(Style.CENTRED, rest);
                case "note" -> new Paragraph(Style.NOTE, rest);
                case "sign" -> new Paragraph(Style.SIGNATURE, rest);
                case "table" -> new Table(Ink.bare(rest));
                case "chart" -> new Chart(Ink.bare(rest));
                case "grid" -> grid(rest);
                default -> throw new IllegalArgumentException("模板里没有“@" + words[0] + "”这种写法");
            };
        }

        private static Line grid(String rest) {
            String[] parts = (rest + "|||").split("\\|", -1);
            String rows = parts[2].strip();
            return new Grid(
                    parts[0].strip(),
                    parts[1].strip(),
                    rows.isEmpty() ? 0 : rows.length(),
                    parts[3].strip(),
                    new ArrayList<>());
        }

        private void row(String line) {
            if (lines.isEmpty() || !(lines.getLast() instanceof Grid grid)) {
                throw new IllegalArgumentException("“|”开头的行要写在 @grid 下面：" + line);
            }
            List<String> cells = new ArrayList<>();
            for (String cell : line.substring(1).split("\\|", -1)) {
                cells.add(cell.strip());
            }
            boolean total = Ink.bare(line).startsWith("|=") && cells.size() > 1;
            List<String> adds =
                    total ? List.of(Ink.bare(cells.removeFirst()).substring(1).split("\\+")) : List.of();
            grid.rows().add(new Grid.Row(adds, cells));
        }

        private void flush() {
            Optional.of(paragraph.toString())
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> lines.add(new Paragraph(Style.BODY, text)));
            paragraph.setLength(0);
        }

        private List<Line> end() {
            flush();
            return lines;
        }
    }
}
