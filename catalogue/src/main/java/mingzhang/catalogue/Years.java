package mingzhang.catalogue;

/**
 * The fiscal years in which an entry is valid, both ends included.
 *
 * @param from the first year; {@link #ALWAYS}.from where it always was
 * @param until the last year; {@link #ALWAYS}.until where no end is known
 */
public record Years(int from, int until) {
    /** Without a first or a last year. */
    public static final Years ALWAYS = new Years(1, 9999);

    /** Whether the entry is valid in that year. */
    public boolean holds(int year) {
        return from <= year && year <= until;
    }

    /** Whether there is a year in which both are valid. */
    public boolean overlaps(Years other) {
        return from <= other.until && other.from <= until;
    }
}
