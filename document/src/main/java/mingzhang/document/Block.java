package mingzhang.document;

import java.util.List;
import java.util.Optional;

/** A piece of a document. */
public sealed interface Block {
    Place place();

    /**
     * A heading.
     *
     * @param level 1 for a part (第一部分), 2 for 一、, 3 for （一）, 4 for 1., 5 for （1）; 0 for the title
     * @param text as printed, numeral included
     */
    record Heading(int level, String text, Place place) implements Block {}

    /** A paragraph of prose, whole, even where a page ends within it. */
    record Paragraph(String text, Style style, Place place) implements Block {
        /** A paragraph of the body. */
        public Paragraph(String text, Place place) {
            this(text, Style.BODY, place);
        }

        /** How a paragraph is set; readers of formats that do not say take {@link #BODY}. */
        public enum Style {
            /** Prose, first line indented by two characters. */
            BODY,
            /** A line of the cover: department, year. Stands at the very beginning, behind the title. */
            COVER,
            /** A centred line, such as the name of a figure. */
            CENTRED,
            /** A small note below a table or a chart. */
            NOTE,
            /** A line of the signature at the end: department, day; set to the right. */
            SIGNATURE
        }
    }

    /**
     * A table.
     *
     * @param number counted from 1 through the document
     * @param caption the line above it that names it; empty where there is none
     * @param note what stands between caption and grid, such as 单位：万元; empty where there is nothing
     * @param rows how many rows the grid has
     * @param columns how many columns the grid has
     * @param headerRows how many of the first rows are column heads; 0 where unknown
     * @param cells from left to right, from top to bottom; a merged cell stands once, at its upper left corner
     */
    record Table(
            int number,
            String caption,
            String note,
            int rows,
            int columns,
            int headerRows,
            List<Cell> cells,
            Place place)
            implements Block {
        public Table {
            cells = List.copyOf(cells);
            headerRows = Math.clamp(headerRows, 0, rows);
        }

        /** The cell that covers this position of the grid, counted from 0. */
        public Optional<Cell> at(int row, int column) {
            return cells.stream().filter(c -> c.covers(row, column)).findFirst();
        }
    }

    /**
     * A cell of a table.
     *
     * @param row its upper row, from 0
     * @param column its left column, from 0
     * @param text as printed, line breaks kept; empty where blank
     */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {
        public boolean covers(int atRow, int atColumn) {
            return row <= atRow && atRow < row + rowSpan && column <= atColumn && atColumn < column + columnSpan;
        }
    }

    /**
     * A chart by its data.
     *
     * @param categories the labels of the axis, or of the slices
     * @param series each with one value per category, as text the way the data prints it
     */
    record Chart(Kind kind, String title, List<String> categories, List<Series> series, Place place) implements Block {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }

        /**
         * Where a value stands: in the whole text a chart is its title, its categories and its series, a line
         * each, with a tab before each value.
         *
         * @param row which series, from 0
         * @param index which of its values, from 0
         */
        public Place placeOf(int row, int index) {
            int at = title.length() + 1 + String.join("\t", categories).length() + 1;
            for (Series before : series.subList(0, row)) {
                at += before.length() + 1;
            }
            List<String> values = series.get(row).values();
            at += series.get(row).name().length() + 1;
            for (String before : values.subList(0, index)) {
                at += before.length() + 1;
            }
            return place.within(at, at + values.get(index).length());
        }

        /** How a chart is drawn. */
        public enum Kind {
            COLUMN,
            BAR,
            LINE,
            PIE
        }
    }

    /**
     * A row of values of a chart.
     *
     * @param values one per category, plain decimals such as 789.05; empty text where the category has none
     */
    record Series(String name, List<String> values) {
        public Series {
            values = List.copyOf(values);
        }

        /** How many characters its line has: the name, and a tab before each value. */
        private int length() {
            return name.length() + 1 + String.join("\t", values).length();
        }
    }
}
