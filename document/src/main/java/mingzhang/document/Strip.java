package mingzhang.document;

import org.jspecify.annotations.Nullable;

/** A piece of a page as wide as the type area, that a page break does not divide: a line, a row, a chart. */
interface Strip {
    /** In points. */
    double height();

    /** The space above, which the top of a page does not need. */
    default double above() {
        return 0;
    }

    /** Whether the next strip must stand on the same page. */
    default boolean keeps() {
        return false;
    }

    /** What is drawn again above this strip where a page begins with it; null where nothing is. */
    default @Nullable Strip head() {
        return null;
    }

    /** Draws the strip with its upper edge at y. */
    void draw(PagePen pen, double y);

    /** Ends what goes on over the page, such as the grid of a table, below the strip. */
    default void close(PagePen pen, double y) {}
}
