package mingzhang.publish;

import mingzhang.document.Block;
import mingzhang.document.Document;

/**
 * A figure of a composed document with its origin.
 *
 * @param path the data it comes from, or the expression over it
 * @param label what a reader calls it
 * @param exact the unrounded value: yuan, a count, or the quotient of a rate
 * @param printed as the document prints it
 * @param block the index of the block that holds it
 * @param slot where in that block
 */
record PrintedFigure(String path, String label, String exact, String printed, int block, Slot slot) {
    /** A place inside of a block. */
    sealed interface Slot {
        /** Characters of a heading or a paragraph. */
        record Line(int start, int end) implements Slot {}

        /** Characters of a cell at a row and a column from 0. */
        record Cell(int row, int column, int start, int end) implements Slot {}

        /** A value of a chart. */
        record Point(int series, int index) implements Slot {}
    }

    /** What stands at this figure's place in a document; empty where there is no such place. */
    String in(Document document) {
        if (block >= document.blocks().size()) {
            return "";
        }
        Block there = document.blocks().get(block);
        return switch (slot) {
            case Slot.Line(int start, int end) -> part(line(there), start, end);
            case Slot.Cell(int row, int column, int start, int end) ->
                there instanceof Block.Table table
                        ? part(table.at(row, column).map(Block.Cell::text).orElse(""), start, end)
                        : "";
            case Slot.Point(int series, int index) -> point(there, series, index);
        };
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Table table -> table.caption();
            case Block.Chart chart -> chart.title();
        };
    }

    private static String point(Block block, int series, int index) {
        if (!(block instanceof Block.Chart chart) || series >= chart.series().size()) {
            return "";
        }
        var values = chart.series().get(series).values();
        return index < values.size() ? values.get(index) : "";
    }

    private static String part(String text, int start, int end) {
        return end <= text.length() ? text.substring(start, end) : "";
    }
}
