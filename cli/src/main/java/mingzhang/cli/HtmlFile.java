package mingzhang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import mingzhang.audit.Decisions;
import mingzhang.audit.page.ReportHtml;
import mingzhang.cli.Auditor.Audited;

/** {@code --html FILE}: the documents wait in a file beside it until what stands above them is known. */
final class HtmlFile implements ReportFile {
    private final NewFile file;
    private final NewFile sections;
    private final Writer waiting;
    private final ReportHtml html;

    HtmlFile(Path path, Decisions decisions, LocalDate day) throws IOException {
        file = new NewFile(path);
        sections = new NewFile(path);
        // Half a character that a document holds is written as a question mark, rather than refused.
        waiting = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(sections.draft()), StandardCharsets.UTF_8));
        html = new ReportHtml(decisions, day);
    }

    @Override
    public void add(Audited audited) throws IOException {
        waiting.write(html.section(audited.document(), audited.report()));
    }

    @Override
    public void finish() throws IOException {
        waiting.close();
        try (OutputStream out = Files.newOutputStream(file.draft())) {
            out.write(html.head().getBytes(StandardCharsets.UTF_8));
            Files.copy(sections.draft(), out);
            out.write(html.foot().getBytes(StandardCharsets.UTF_8));
        }
        file.keep();
    }

    @Override
    public void close() throws IOException {
        waiting.close();
        sections.close();
        file.close();
    }
}
