package mingzhang.cli;

import mingzhang.audit.Report;

/** What all reports of a run come to. */
final class Tally {
    private int documents;
    private int unreadable;
    private int withErrors;
    private long errors;
    private long warnings;

    void add(Report report) {
        documents++;
        long found = report.count(Report.Severity.ERROR);
        errors += found;
        warnings += report.count(Report.Severity.WARNING);
        withErrors += found > 0 ? 1 : 0;
        unreadable += report.readable() ? 0 : 1;
    }

    int status() {
        return unreadable > 0 ? Status.FAILED : errors > 0 ? Status.ERRORS : Status.OK;
    }

    String line() {
        return "共 " + documents + " 份文件：" + withErrors + " 份有错误（" + errors + " 处错误，" + warnings + " 处警告），"
                + (documents - withErrors - unreadable) + " 份没有错误，" + unreadable + " 份读不了、未审核。";
    }
}
