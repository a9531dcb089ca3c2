package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Heading;
import mingzhang.document.Block.Paragraph;
import mingzhang.document.Block.Paragraph.Style;
import mingzhang.document.Block.Table;

/** Writes one page that needs nothing else: no script, no outer file; it reads well aloud, on a phone and on paper. */
final class HtmlWriter {
    /** The name by which a page of our own is known again. */
    static final String GENERATOR = "Mingzhang";

    /** How many Chinese characters of a title stand on one line. */
    private static final int TITLE = 16;

    private final Document document;
    private final StringBuilder html = new StringBuilder();

    private HtmlWriter(Document document) {
        this.document = document;
    }

    static void write(Document document, OutputStream out) throws IOException {
        out.write(new HtmlWriter(document).html().getBytes(StandardCharsets.UTF_8));
    }

    private String html() {
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"generator\" content=\"" + GENERATOR + "\">\n<title>")
                .append(Markup.text(document.title()))
                .append("</title>\n<style>\n")
                .append(Markup.resource("html/page.css"))
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">跳到正文</a>\n");
        boolean contents = contents();
        html.append("<main id=\"main\"")
                .append(contents ? "" : " class=\"alone\"")
                .append(">\n");
        blocks();
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private boolean contents() {
        List<Block> blocks = document.blocks();
        long headings = blocks.stream().filter(HtmlWriter::isListed).count();
        if (headings < 3) {
            return false;
        }
        html.append("<nav aria-label=\"目录\"><details open><summary>目录</summary>\n<ul>\n");
        for (int i = 0; i < blocks.size(); i++) {
            if (isListed(blocks.get(i)) && blocks.get(i) instanceof Heading heading) {
                html.append("<li class=\"level-")
                        .append(heading.level())
                        .append("\"><a href=\"#s")
                        .append(i)
                        .append("\">")
                        .append(words(heading.text()))
                        .append("</a></li>\n");
            }
        }
        html.append("</ul>\n</details></nav>\n");
        return true;
    }

    private static boolean isListed(Block block) {
        return block instanceof Heading heading && heading.level() >= 1 && heading.level() <= 3;
    }

    private void blocks() {
        List<Block> blocks = document.blocks();
        boolean cover = !blocks.isEmpty() && isCover(blocks.getFirst());
        html.append(cover ? "<header>\n" : "");
        for (int i = 0; i < blocks.size(); i++) {
            if (cover && !isCover(blocks.get(i))) {
                html.append("</header>\n");
                cover = false;
            }
            block(i, blocks.get(i));
        }
        html.append(cover ? "</header>\n" : "");
    }

    private static boolean isCover(Block block) {
        return block instanceof Heading heading && heading.level() == 0
                || block instanceof Paragraph line && line.style() == Style.COVER;
    }

    private void block(int i, Block block) {
        switch (block) {
            case Heading heading -> heading(i, heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> html.append(HtmlTableText.of(table));
            case Chart chart -> chart(chart);
        }
    }

    private void heading(int i, Heading heading) {
        int level = Math.clamp(heading.level() + 1, 1, 6);
        html.append("<h")
                .append(level)
                .append(" id=\"s")
                .append(i)
                .append("\">")
                .append(heading.level() == 0 ? title(heading.text()) : words(heading.text()))
                .append("</h")
                .append(level)
                .append(">\n");
    }

    /** A title breaks where its phrases end. */
    private static String title(String text) {
        List<String> lines = DocxText.titleLines(text, TITLE);
        boolean broken = lines.size() > 1 && !text.contains("\n");
        return broken
                ? lines.stream().map(line -> "<span>" + words(line) + "</span>").collect(Collectors.joining())
                : words(text);
    }

    private void paragraph(Paragraph paragraph) {
        String style = paragraph.style() == Style.BODY ? "" : " class=\"" + HtmlMarks.name(paragraph.style()) + "\"";
        html.append("<p")
                .append(style)
                .append('>')
                .append(words(paragraph.text()))
                .append("</p>\n");
    }

    private void chart(Chart chart) {
        html.append("<figure class=\"chart\" data-kind=\"")
                .append(chart.kind().name().toLowerCase(Locale.ROOT))
                .append("\">\n<figcaption>")
                .append(words(chart.title()))
                .append("</figcaption>\n")
                .append(ChartColumns.of(chart).svg())
                .append(
                        "<details><summary>图表数据</summary>\n<table class=\"chart-data\">\n<thead><tr><th scope=\"col\"></th>");
        chart.series()
                .forEach(s -> html.append("<th scope=\"col\">")
                        .append(words(s.name()))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (int c = 0; c < chart.categories().size(); c++) {
            int at = c;
            html.append("<tr><th scope=\"row\">")
                    .append(words(chart.categories().get(c)))
                    .append("</th>");
            chart.series()
                    .forEach(s -> html.append("<td class=\"n\">")
                            .append(at < s.values().size() ? words(s.values().get(at)) : "")
                            .append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</details>\n</figure>\n");
    }

    /** Words as a page shows them again, line breaks and spaces included. */
    static String words(String text) {
        return Markup.text(HtmlText.kept(text.replace('\t', ' '))).replace("\n", "<br>");
    }
}
