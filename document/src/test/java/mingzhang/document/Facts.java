package mingzhang.document;

import java.util.stream.Collectors;

/** A document as lines that a person can review: one block after the other, tables as grids. */
final class Facts {
    private Facts() {}

    static String of(Document document) {
        return "title: " + document.title() + "\n"
                + document.notes().stream().map(n -> "note: " + n + "\n").collect(Collectors.joining())
                + document.blocks().stream().map(Facts::block).collect(Collectors.joining());
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading h -> "\n" + "#".repeat(h.level() + 1) + " " + h.text() + at(h.place()) + "\n";
            case Block.Paragraph p -> p.text() + at(p.place()) + "\n";
            case Block.Table t -> table(t);
            case Block.Chart c -> chart(c);
        };
    }

    private static String at(Place place) {
        String page = place.page() == null ? "" : " p" + place.page();
        return "  [" + place.section() + page + "]";
    }

    private static String table(Block.Table table) {
        StringBuilder words = new StringBuilder("\ntable " + table.number() + " " + table.rows() + "x" + table.columns()
                + ", heads " + table.headerRows() + at(table.place()) + "\n");
        words.append("  caption: ")
                .append(table.caption())
                .append("\n  note: ")
                .append(table.note())
                .append('\n');
        for (int row = 0; row < table.rows(); row++) {
            words.append("  |");
            for (int column = 0; column < table.columns(); column++) {
                words.append(' ').append(cell(table, row, column)).append(" |");
            }
            words.append('\n');
        }
        return words.append('\n').toString();
    }

    private static String cell(Block.Table table, int row, int column) {
        Block.Cell cell = table.at(row, column).orElse(null);
        if (cell == null) {
            return "MISSING";
        }
        if (cell.row() != row) {
            return "^";
        }
        return cell.column() == column ? cell.text().replace("\n", "/") : "<";
    }

    private static String chart(Block.Chart chart) {
        return "\nchart " + chart.kind() + " " + chart.title() + at(chart.place()) + "\n  " + chart.categories() + "\n"
                + chart.series().stream()
                        .map(s -> "  " + s.name() + " " + s.values() + "\n")
                        .collect(Collectors.joining());
    }
}
