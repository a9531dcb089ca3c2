package mingzhang.audit;

/**
 * How much looking for relations a document is worth, counted in figures that are computed with. It is counted and not
 * timed, so that the same document gives the same report on any machine; what is left undone is said in the report.
 */
final class Effort {
    /** Of one kind of relation; the largest real documents that we know take a twentieth of it. */
    static final long MOST = 4_000_000;

    private static final long NO_END = Long.MAX_VALUE;

    private long left = NO_END;

    /** The search was given up. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exhausted() {
            super("too many figures", null, false, false);
        }
    }

    /** From now on it is counted. */
    void begin() {
        left = MOST;
    }

    /** From now on it is not. */
    void end() {
        left = NO_END;
    }

    /** @throws Exhausted where there was enough of it */
    void spend(long figures) {
        left -= figures;
        if (left < 0) {
            throw new Exhausted();
        }
    }
}
