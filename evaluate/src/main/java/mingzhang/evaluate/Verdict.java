package mingzhang.evaluate;

/** What comes of comparing a typed score with its rule. */
public enum Verdict {
    /** The rule gives the typed score, or nothing was typed and the rule gives one. */
    AGREES("agrees", "相符"),
    /** The rule gives another. */
    DIFFERS("differs", "不符"),
    /** An input is missing, or people judge: the typed score stands. */
    NOT_ASSESSABLE("not assessable", "无法判断");

    private final String id;
    private final String words;

    Verdict(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As JSON says it. */
    public String id() {
        return id;
    }

    /** In Chinese. */
    public String words() {
        return words;
    }
}
