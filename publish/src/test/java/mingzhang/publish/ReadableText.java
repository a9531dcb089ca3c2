package mingzhang.publish;

import java.util.stream.Collectors;
import mingzhang.document.Block;
import mingzhang.document.Document;

/** A document as lines that a person can review. */
final class ReadableText {
    private ReadableText() {}

    static String of(Document document) {
        return document.blocks().stream().map(ReadableText::block).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level() + 1) + " " + heading.text();
            case Block.Paragraph paragraph ->
                (paragraph.style() == Block.Paragraph.Style.BODY ? "" : "[" + paragraph.style() + "] ")
                        + paragraph.text();
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
        };
    }

    private static String table(Block.Table table) {
        StringBuilder text = new StringBuilder(
                "[TABLE] " + table.caption() + " " + table.note() + " " + table.rows() + "×" + table.columns());
        int row = -1;
        for (Block.Cell cell : table.cells()) {
            text.append(cell.row() == row ? " | " : "\n    ").append(cell.text());
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                text.append(" {")
                        .append(cell.rowSpan())
                        .append("×")
                        .append(cell.columnSpan())
                        .append("}");
            }
            row = cell.row();
        }
        return text.toString();
    }

    private static String chart(Block.Chart chart) {
        return "[" + chart.kind() + "] " + chart.title() + "\n    " + String.join(" | ", chart.categories())
                + chart.series().stream()
                        .map(s -> "\n    " + s.name() + ": " + String.join(" | ", s.values()))
                        .collect(Collectors.joining());
    }
}
