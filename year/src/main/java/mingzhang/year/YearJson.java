package mingzhang.year;

/** A {@link DepartmentYear} as JSON and back; money stands in it as decimal text in yuan, never as a JSON number. */
public final class YearJson {
    private YearJson() {}

    public static String write(DepartmentYear year) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalArgumentException with a Chinese sentence where the text is not such a year */
    public static DepartmentYear read(String json) {
        throw new UnsupportedOperationException();
    }
}
