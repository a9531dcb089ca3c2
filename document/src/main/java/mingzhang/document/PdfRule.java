package mingzhang.document;

/** A straight line of a page, in points: at height {@code at} if horizontal, else at that distance from the left. */
record PdfRule(boolean horizontal, float at, float from, float to) {
    PdfRule {
        if (from > to) {
            float swap = from;
            from = to;
            to = swap;
        }
    }

    float length() {
        return to - from;
    }

    /** Whether a horizontal and a vertical line meet, or all but meet. */
    boolean meets(PdfRule other, float slack) {
        return horizontal != other.horizontal
                && from - slack <= other.at
                && other.at <= to + slack
                && other.from - slack <= at
                && at <= other.to + slack;
    }
}
