package mingzhang.document;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document.
 *
 * @param section the numerals of the headings above it: {@code 第二部分 / 五 / （二）}; empty before the first
 * @param page from 1, or null where the format has no pages
 * @param table the table's number from 1, or null outside of tables
 * @param row from 1, or null outside of tables
 * @param column from 1, or null outside of tables
 * @param start first character in {@link Document#text}
 * @param end behind the last character
 * @param box on the page, or null where the format does not say
 */
public record Place(
        String section,
        @Nullable Integer page,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer column,
        int start,
        int end,
        @Nullable Box box) {

    /** The same place, narrowed to characters {@code from}–{@code to} counted from its start. */
    public Place within(int from, int to) {
        return new Place(section, page, table, row, column, start + from, start + to, box);
    }

    /** A rectangle on a page, in tenths of a millimetre from the upper left corner. */
    public record Box(int left, int top, int width, int height) {}
}
