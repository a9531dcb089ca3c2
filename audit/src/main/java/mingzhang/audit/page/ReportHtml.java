package mingzhang.audit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import mingzhang.audit.Decisions;
import mingzhang.audit.Report;
import mingzhang.audit.Standing;
import mingzhang.document.Document;

/**
 * One file of HTML with the reports on one or many documents. It needs no server and nothing from elsewhere; without
 * scripts it is a plain page. Nothing that stands in a document can become an element, an address or a script.
 *
 * <p>For many documents: {@link #section} for each as it comes, then {@link #head}, the sections and {@link #foot} make
 * the file. What the sections are kept in meanwhile is the caller's choice.
 */
public final class ReportHtml {
    /** A browser has to hold the file: behind so many characters, documents come with their findings only. */
    private static final long MOST_TEXT = 60_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Decisions decisions;
    private final LocalDate day;
    private final Index.Collector contents;
    private long written;

    /**
     * An empty file.
     *
     * @param day whose rules the documents were audited by
     */
    public ReportHtml(Decisions decisions, LocalDate day) {
        this.decisions = decisions;
        this.day = day;
        this.contents = new Index.Collector(decisions);
    }

    /** The whole file for one document. */
    public static String print(Document document, Report report, Decisions decisions, LocalDate day) {
        ReportHtml file = new ReportHtml(decisions, day);
        String section = file.section(document, report);
        return file.head() + section + file.foot();
    }

    /** The next document. */
    public String section(Document document, Report report) {
        int number = contents.size() + 1;
        ViewerData all = ViewerData.of(document, report, decisions);
        ViewerData data = written < MOST_TEXT ? all : all.brief("文件较多，为便于打开，这里没有附上原文；单独审核这份文件可以看到。");
        String section = "<script type=\"application/json\" id=\"data-" + number + "\">" + Html.json(json(data))
                + "</script>\n<noscript>\n" + PlainReport.of("d" + number, data) + "</noscript>\n";
        contents.add(report);
        written += section.length();
        return section;
    }

    /** What stands before the sections; to be asked for when there are no more. */
    public String head() {
        List<Index.Entry> documents = index().documents();
        String title = documents.size() == 1 ? name(documents.getFirst().standing()) : documents.size() + "份文件";
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"mz audit\">\n"
                + "<title>" + Html.text(title) + " · 核对报告</title>\n" + Viewer.head()
                + "</head>\n<body>\n<div id=\"app\"></div>\n<noscript>\n"
                + PlainIndex.of(index()) + "</noscript>\n";
    }

    /** What stands behind the sections. */
    public String foot() {
        return "<script type=\"application/json\" id=\"index\">" + Html.json(json(index())) + "</script>\n"
                + Viewer.script() + "</body>\n</html>\n";
    }

    private Index index() {
        return contents.made(day);
    }

    static String name(Standing standing) {
        return standing.title().isEmpty() ? standing.file() : standing.title();
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
