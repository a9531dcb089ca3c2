package mingzhang.audit.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mingzhang.audit.Names;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.page.ViewerData.Counts;
import mingzhang.audit.page.ViewerData.FindingView;
import mingzhang.audit.page.ViewerData.SpotView;

/** A report for readers without scripts: what was checked, the findings with links to their places, the document. */
final class PlainReport {
    private final String id;
    private final ViewerData data;
    private final StringBuilder html = new StringBuilder();

    private PlainReport(String id, ViewerData data) {
        this.id = id;
        this.data = data;
    }

    /**
     * One section.
     *
     * @param id what all addresses within begin with
     */
    static String of(String id, ViewerData data) {
        return new PlainReport(id, data).html();
    }

    private String html() {
        html.append("<section class=\"plain\" id=\"").append(id).append("\">\n<h2>");
        html.append(Html.text(data.title().isEmpty() ? data.file() : data.title()))
                .append("</h2>\n<p class=\"plain-file\">")
                .append(Html.text(data.file()))
                .append("</p>\n");
        if (data.error() != null) {
            html.append("<p class=\"notice bad\">没有核对：")
                    .append(Html.text(data.error()))
                    .append("没有核对不等于没有问题。</p>\n");
        } else {
            checked();
            list("问题清单", false);
            list("已核实不是错误", true);
            html.append(data.blocks().isEmpty() ? "" : PlainDocument.of(id, data));
        }
        return html.append("</section>\n").toString();
    }

    private void checked() {
        Counts c = data.counts();
        html.append("<p>").append(Html.text(Names.kind(data.kind())));
        html.append(data.year() == null ? "" : " · " + data.year() + "年").append("。数字");
        html.append("%d个，其中%d个至少有一条关系核对；关系%d条：相符%d，舍入内相符%d，不符%d；另有%d条无法判断。</p>\n"
                .formatted(c.figures(), c.covered(), c.relations(), c.held(), c.rounding(), c.broken(), c.unknown()));
        data.notes().forEach(note -> html.append("<p>").append(Html.text(note)).append("</p>\n"));
    }

    private void list(String heading, boolean dismissed) {
        List<Integer> numbers = IntStream.range(0, data.findings().size())
                .filter(i -> data.findings().get(i).dismissed() == dismissed)
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            html.append(dismissed ? "" : "<p>没有需要处理的问题。</p>\n");
            return;
        }
        html.append("<h3>").append(heading).append("</h3>\n<ol class=\"finding-list\">\n");
        numbers.forEach(i -> finding(i + 1, data.findings().get(i)));
        html.append("</ol>\n");
    }

    private void finding(int number, FindingView finding) {
        html.append("<li class=\"finding %s\" id=\"%s-f%d\"><span class=\"severity\">"
                        .formatted(finding.severity(), id, number))
                .append(Names.severity(Severity.valueOf(finding.severity().toUpperCase(Locale.ROOT))))
                .append(" · ")
                .append(Html.text(Names.check(finding.check())))
                .append("</span> ")
                .append(Html.text(finding.message()));
        line("印作", finding.printed());
        line("应为", finding.expected());
        line("核对式", finding.relation());
        line("允许的范围", finding.band());
        line("章节", finding.section());
        line("规则", finding.rule() == null ? "" : finding.rule());
        line("编号", finding.id());
        if (finding.decision() != null) {
            line(finding.dismissed() ? "已核实不是错误" : "已确认", finding.decision().line());
        }
        for (int i = 0; i < finding.places().size(); i++) {
            place(number, i + 1, finding.places().get(i));
        }
        finding.elsewhere().forEach(other -> line("另一份文件", other.file() + "，" + words(other.place())));
        html.append("</li>\n");
    }

    private void line(String label, String words) {
        if (!words.isEmpty()) {
            html.append("<br><span class=\"label\">")
                    .append(label)
                    .append("</span>")
                    .append(Html.text(words));
        }
    }

    private static String words(SpotView spot) {
        String page = spot.page() == null ? "" : "第" + spot.page() + "页";
        String cell = spot.table() == null ? "" : "表" + spot.table();
        cell += spot.row() == null || spot.column() == null ? "" : "第" + spot.row() + "行第" + spot.column() + "列";
        String where = (page + cell).isEmpty() ? "正文" : page + cell;
        return (spot.follows() ? "随之要改，" : "") + where + "：" + spot.quote();
    }

    private void place(int finding, int place, SpotView spot) {
        String words = words(spot);
        html.append("<br>");
        html.append(
                data.blocks().isEmpty()
                        ? Html.text(words)
                        : "<a href=\"#%s-p%d-%d\">%s</a>".formatted(id, finding, place, Html.text(words)));
    }
}
