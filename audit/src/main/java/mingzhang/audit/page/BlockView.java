package mingzhang.audit.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.audit.Names;
import mingzhang.document.Block;
import mingzhang.document.Place;

/** A piece of a document for the page: every text comes with where it begins in the whole text. */
sealed interface BlockView {
    /** The kind of the piece, for the page to choose how it is drawn. */
    @JsonProperty("type")
    String type();

    static BlockView of(Block block) {
        return switch (block) {
            case Block.Heading heading -> new HeadingView(heading.level(), heading.text(), start(heading));
            case Block.Paragraph paragraph ->
                new ParagraphView(paragraph.text(), Names.word(paragraph.style()), start(paragraph));
            case Block.Table table -> TableView.of(table);
            case Block.Chart chart -> ChartView.of(chart);
        };
    }

    private static int start(Block block) {
        return block.place().start();
    }

    /** A text and where it begins. */
    record Piece(String text, int start) {
        /** Where the line behind this one begins. */
        int next() {
            return text.isEmpty() ? start : start + text.length() + 1;
        }
    }

    record HeadingView(int level, String text, int start) implements BlockView {
        @Override
        public String type() {
            return "heading";
        }
    }

    record ParagraphView(String text, String style, int start) implements BlockView {
        @Override
        public String type() {
            return "paragraph";
        }
    }

    record CellView(int row, int column, int rowSpan, int columnSpan, String text, int start) {}

    /** A table: caption, note and cells follow one another in the whole text, as the builder of documents laid them. */
    record TableView(
            int number,
            Piece caption,
            Piece note,
            int rows,
            int columns,
            int headerRows,
            List<CellView> cells,
            int start,
            int end)
            implements BlockView {
        static TableView of(Block.Table table) {
            Piece caption = new Piece(table.caption(), table.place().start());
            return new TableView(
                    table.number(),
                    caption,
                    new Piece(table.note(), caption.next()),
                    table.rows(),
                    table.columns(),
                    table.headerRows(),
                    table.cells().stream().map(TableView::cell).toList(),
                    table.place().start(),
                    table.place().end());
        }

        private static CellView cell(Block.Cell cell) {
            Place place = cell.place();
            return new CellView(
                    cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), place.start());
        }

        @Override
        public String type() {
            return "table";
        }
    }

    record SeriesView(String name, List<Piece> values) {}

    /** A chart; each value with its place. */
    record ChartView(String kind, Piece title, List<String> categories, List<SeriesView> series, int start, int end)
            implements BlockView {
        static ChartView of(Block.Chart chart) {
            return new ChartView(
                    Names.word(chart.kind()),
                    new Piece(chart.title(), chart.place().start()),
                    chart.categories(),
                    IntStream.range(0, chart.series().size())
                            .mapToObj(row -> series(chart, row))
                            .toList(),
                    chart.place().start(),
                    chart.place().end());
        }

        private static SeriesView series(Block.Chart chart, int row) {
            Block.Series one = chart.series().get(row);
            return new SeriesView(
                    one.name(),
                    IntStream.range(0, one.values().size())
                            .mapToObj(i -> new Piece(
                                    one.values().get(i), chart.placeOf(row, i).start()))
                            .toList());
        }

        @Override
        public String type() {
            return "chart";
        }
    }
}
