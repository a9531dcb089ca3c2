package mingzhang.cli;

/** What the command ends with; scripts rely on these. */
final class Status {
    /** All is well: nothing of severity error. */
    static final int OK = 0;
    /** Done, and errors were found. */
    static final int ERRORS = 1;
    /** Something could not be read, or could not be done. */
    static final int FAILED = 2;

    private Status() {}
}
