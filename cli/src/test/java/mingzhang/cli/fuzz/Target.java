package mingzhang.cli.fuzz;

/** A door that takes what others wrote, and how often it is tried. */
enum Target {
    /** {@code Documents.read}, the audit of what came of it, and its reports. */
    DOCUMENT(58),
    /** The same for text made of the words that the audit listens for. */
    AUDIT(28),
    /** {@code Documents.sources}: a zip of documents. */
    ARCHIVE(2),
    WORKBOOK(2),
    YEAR(3),
    DECISIONS(3),
    LABELS(2),
    CATALOGUE(2);

    private final int share;

    Target(int share) {
        this.share = share;
    }

    static Target at(int number) {
        int left = number % 100;
        for (Target target : values()) {
            left -= target.share;
            if (left < 0) {
                return target;
            }
        }
        throw new IllegalStateException("shares do not add to 100");
    }
}
