package mingzhang.document;

/** Paragraphs and runs as WordprocessingML. */
final class DocxText {
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
                run.append("<w:t xml:space=\"preserve\">")
                        .append(Markup.text(lines[i]))
                        .append("</w:t>");
            }
        }
        return run.append("</w:r>").toString();
    }

    /** A paragraph of a style; further properties in the order of the schema. */
    static String paragraph(String style, String properties, String content) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + content + "</w:p>";
    }

    static String paragraph(String style, String words) {
        return paragraph(style, "", run("", words));
    }

    static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    /** A field with the result that stands until it is updated. */
    static String field(String instruction, String result) {
        return field("begin")
                + "<w:r><w:instrText xml:space=\"preserve\"> " + instruction + " </w:instrText></w:r>"
                + field("separate")
                + run("", result)
                + field("end");
    }
}
