package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingzhang.audit.Decisions;
import mingzhang.catalogue.Catalogue;
import mingzhang.cli.Auditor.Audited;
import org.jspecify.annotations.Nullable;

/** The files that a run writes besides what it prints. */
final class ReportFiles implements AutoCloseable {
    private final List<ReportFile> files = new ArrayList<>();

    private ReportFiles() {}

    static ReportFiles open(
            @Nullable Path html, @Nullable Path xlsx, Decisions decisions, LocalDate day, Catalogue catalogue) {
        ReportFiles all = new ReportFiles();
        try {
            if (html != null) {
                all.files.add(new HtmlFile(html, decisions, day));
            }
            if (xlsx != null) {
                all.files.add(new XlsxFile(xlsx, decisions, catalogue));
            }
            return all;
        } catch (IOException e) {
            all.close();
            throw refusal(e);
        }
    }

    /** A report that one of the files cannot take is there as one that failed. */
    void add(Audited audited) {
        try {
            for (ReportFile file : files) {
                add(file, audited);
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static void add(ReportFile file, Audited audited) throws IOException {
        try {
            file.add(audited);
        } catch (RuntimeException e) {
            file.add(Auditor.broken(audited.report().file(), e));
        }
    }

    void finish() {
        try {
            for (ReportFile file : files) {
                file.finish();
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(IOException e) {
        return new Refusal("报告写不下去（" + e.getMessage() + "）：请检查磁盘空间、写入权限，文件是否正被 Excel 打开。", e);
    }

    @Override
    public void close() {
        try {
            for (ReportFile file : files) {
                file.close();
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }
}
