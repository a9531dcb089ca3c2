package mingzhang.document;

/** A file asks for more than any honest document needs; thrown from deep within a reader, said at the door. */
final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int most;

    /**
     * @param what is too many, in Chinese: 表格单元格数
     * @param most how many are taken
     */
    LimitException(String what, int most) {
        super(what);
        this.what = what;
        this.most = most;
    }

    UnreadableException unreadable(String name) {
        return Unreadable.tooMany(name, what, most);
    }
}
