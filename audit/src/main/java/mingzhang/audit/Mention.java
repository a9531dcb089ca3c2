package mingzhang.audit;

import mingzhang.document.Place;
import mingzhang.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the document in its sentence or its cell.
 *
 * @param index its number among all figures, in reading order
 * @param figure with its unit; offsets count in its line
 * @param place in the document
 * @param line the number of the block that it stands in
 * @param before the words between the figure before it and this one, simplified
 * @param role what it says
 * @param label the words that name it: 基本支出, 2020年支出决算; empty where there are none
 * @param of for a share the whole it names, for a change what it is compared with; else empty
 * @param sign of a change: +1 grew, -1 fell, 0 where the words leave it open
 * @param year the year that the label names, or null
 * @param stage whether it is planned or done
 * @param row for a cell, its row label; else empty
 * @param column for a cell, its column label; else empty
 */
record Mention(
        int index,
        Figure figure,
        Place place,
        int line,
        String before,
        Role role,
        String label,
        String of,
        int sign,
        @Nullable Integer year,
        Stage stage,
        String row,
        String column) {

    /** Whether an amount is planned or done. */
    enum Stage {
        BUDGET,
        ACTUAL,
        UNSAID
    }

    boolean isMoney() {
        return figure.unit().isMoney();
    }

    boolean isAmount() {
        return role == Role.AMOUNT || role == Role.BASE;
    }

    boolean inTable() {
        return place.table() != null;
    }

    /** The same figure behind other words. */
    Mention after(String words) {
        return new Mention(index, figure, place, line, words, role, label, of, sign, year, stage, row, column);
    }
}
