package mingzhang.audit.page;

import mingzhang.audit.Names;
import mingzhang.audit.Report.State;
import mingzhang.audit.Standing;
import mingzhang.audit.page.Index.Entry;
import mingzhang.audit.page.Index.Group;

/** The list of all documents for readers without scripts: departments and documents, the worst first. */
final class PlainIndex {
    private final Index index;
    private final StringBuilder html = new StringBuilder();

    private PlainIndex(Index index) {
        this.index = index;
    }

    static String of(Index index) {
        return new PlainIndex(index).html();
    }

    private String html() {
        html.append("<section class=\"plain\">\n<h1>核对报告</h1>\n<p>按 ")
                .append(index.day())
                .append(" 有效的规则核对。底色与下划线：");
        for (State state : State.values()) {
            html.append("<span class=\"figure %s\">%s</span> ".formatted(Names.word(state), Names.state(state)));
        }
        html.append("</p>\n");
        departments();
        documents();
        gone();
        return html.append("</section>\n").toString();
    }

    private void departments() {
        if (index.departments().isEmpty()) {
            return;
        }
        html.append("<h2>部门排名</h2>\n<table class=\"ranking\">\n<tr>");
        heads("名次", "部门", "文件", "错误", "警告", "数字", "覆盖率");
        int place = 0;
        for (Group group : index.departments()) {
            var d = group.department();
            html.append("<tr>");
            cell(String.valueOf(++place));
            cell(d.name());
            numbers(d.documents(), d.errors(), d.warnings(), d.figures());
            cell(group.coverage());
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void documents() {
        if (index.documents().size() < 2) {
            return;
        }
        html.append("<h2>文件排名</h2>\n<table class=\"ranking\">\n<tr>");
        heads("名次", "部门", "文件", "错误", "警告", "数字", "覆盖率");
        for (int place = 0; place < index.order().size(); place++) {
            int number = index.order().get(place);
            document(place + 1, number + 1, index.documents().get(number));
        }
        html.append("</table>\n");
    }

    private void document(int place, int number, Entry entry) {
        Standing standing = entry.standing();
        html.append("<tr>");
        cell(String.valueOf(place));
        cell(standing.department());
        html.append("<td><a href=\"#d")
                .append(number)
                .append("\">")
                .append(Html.text(standing.file()))
                .append("</a></td>");
        if (standing.error() == null) {
            numbers(standing.errors(), standing.warnings(), standing.figures());
            cell(entry.coverage());
        } else {
            html.append("<td colspan=\"4\">没有核对</td>");
        }
        html.append("</tr>\n");
    }

    private void gone() {
        if (index.gone().isEmpty()) {
            return;
        }
        html.append("<h2>不再出现的问题</h2>\n<p>这些决定所指的问题在本次核对中没有出现：</p>\n<ul>\n");
        index.gone()
                .forEach(g -> html.append("<li>")
                        .append(Html.text(g.id() + " " + g.verdict() + " " + g.line()))
                        .append("</li>\n"));
        html.append("</ul>\n");
    }

    private void heads(String... words) {
        for (String word : words) {
            html.append("<th scope=\"col\">").append(word).append("</th>");
        }
        html.append("</tr>\n");
    }

    private void numbers(long... numbers) {
        for (long number : numbers) {
            html.append("<td class=\"number\">").append(number).append("</td>");
        }
    }

    private void cell(String words) {
        html.append("<td>").append(Html.text(words)).append("</td>");
    }
}
