package mingzhang.audit;

/** A report as a clerk reads it on the terminal. */
public final class ReportText {
    private ReportText() {}

    public static String print(Report report) {
        throw new UnsupportedOperationException(report.file());
    }
}
