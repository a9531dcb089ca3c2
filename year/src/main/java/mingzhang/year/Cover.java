package mingzhang.year;

/** The names that the form of the cover gives to what the program itself has to find on it. */
final class Cover {
    static final String SHEET = "封面";
    static final String YEAR = "年度";
    static final String DEPARTMENT = "部门名称";
    static final String CONTENT = "内容";

    private Cover() {}
}
