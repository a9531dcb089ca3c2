package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs and runs as WordprocessingML. */
final class DocxText {
    private static final Pattern PHRASE_END =
            Pattern.compile("局|厅|部(?!门)|委员会|委(?!员|办|组)|办公室|中心|政府|学校|院|年度|关于|(?=(19|20)\\d\\d年)");

    private DocxText() {}

    /** A run of words; line breaks are kept. */
    static String run(String properties, String words) {
        StringBuilder run = new StringBuilder("<w:r>");
        if (!properties.isEmpty()) {
            run.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            run.append(i > 0 ? "<w:br/>" : "");
            if (!lines[i].isEmpty()) {
                run.append("<w:t xml:space='preserve'>")
                        .append(Markup.text(lines[i]))
                        .append("</w:t>");
            }
        }
        return run.append("</w:r>").toString();
    }

    /**
     * A title, parted into lines of about the same length where a phrase ends. The break is marked so that it is
     * no part of the text when it is read back.
     *
     * @param most how many Chinese characters a line holds
     */
    static String title(String properties, String words, int most) {
        int at = split(words, most);
        if (at <= 0) {
            return run(properties, words);
        }
        return run(properties, words.substring(0, at))
                + "<w:r><w:br w:type='textWrapping' w:clear='none'/></w:r>"
                + title(properties, words.substring(at), most);
    }

    /** The same lines, for pages that are drawn. */
    static List<String> titleLines(String words, int most) {
        List<String> lines = new ArrayList<>();
        String rest = words;
        for (int at = split(rest, most); at > 0; at = split(rest, most)) {
            lines.add(rest.substring(0, at));
            rest = rest.substring(at);
        }
        lines.addAll(List.of(rest.split("\n", -1)));
        return lines;
    }

    /** The end of the first line, or 0 where all goes on one line. */
    private static int split(String words, int most) {
        int lines = (ColumnWidths.halves(words) + 2 * most - 1) / (2 * most);
        if (lines < 2 || words.contains("\n")) {
            return 0;
        }
        double ideal = (double) words.length() / lines;
        int best = (int) Math.ceil(ideal);
        double least = 3.5;
        Matcher ends = PHRASE_END.matcher(words);
        while (ends.find() && ends.end() < words.length()) {
            boolean fits = ColumnWidths.halves(words.substring(0, ends.end())) <= 2 * most;
            boolean rest = ColumnWidths.halves(words.substring(ends.end())) <= 2 * most * (lines - 1);
            if (fits && rest && Math.abs(ends.end() - ideal) < least * 2) {
                least = Math.abs(ends.end() - ideal) / 2;
                best = ends.end();
            }
        }
        return best;
    }

    /** A paragraph of a style; further properties in the order of the schema. */
    static String paragraph(String style, String properties, String content) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/>" + properties + "</w:pPr>" + content + "</w:p>";
    }

    static String paragraph(String style, String words) {
        return paragraph(style, "", run("", words));
    }

    static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    }

    /** A field with the result that stands until it is updated. */
    static String field(String instruction, String result) {
        return field("begin")
                + "<w:r><w:instrText xml:space='preserve'> " + instruction + " </w:instrText></w:r>"
                + field("separate")
                + run("", result)
                + field("end");
    }
}
