package mingzhang.cli;

import java.io.IOException;
import mingzhang.cli.Auditor.Audited;

/** A file that takes in one report after another; it appears only when it is complete. */
interface ReportFile extends AutoCloseable {
    void add(Audited audited) throws IOException;

    /** Completes the file and puts it in its place. */
    void finish() throws IOException;

    /** Removes what was not finished. */
    @Override
    void close() throws IOException;
}
