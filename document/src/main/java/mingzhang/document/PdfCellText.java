package mingzhang.document;

import java.util.List;

/** The words of a cell: lines that were only wrapped are joined again. */
final class PdfCellText {
    /** What a cell keeps free on both sides together, in points. */
    private static final float MARGINS = 13f;

    private PdfCellText() {}

    static String of(List<PdfLine> lines, float width) {
        StringBuilder words = new StringBuilder();
        if (lines.size() > 1
                && lines.stream()
                        .allMatch(l -> l.text().length() == 1 && l.text().charAt(0) >= 0x2e80)) {
            return String.join("", lines.stream().map(PdfLine::text).toList());
        }
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            words.append(unspread(line.text()));
            if (i + 1 < lines.size()) {
                words.append(between(line, lines.get(i + 1), width));
            }
        }
        return words.toString();
    }

    /** Words that run down or up their cell, in the order in which they were drawn. */
    static String stacked(List<PdfGlyph> glyphs) {
        return String.join("", glyphs.stream().map(PdfGlyph::text).toList()).strip();
    }

    private static String between(PdfLine line, PdfLine next, float width) {
        float room = width - (line.right() - line.left());
        boolean full = room < MARGINS + 1.2f * line.size();
        boolean broken = room < 0.45f * width
                && line.text().length() > 2
                && isIdeograph(line.text().charAt(line.text().length() - 1))
                && isIdeograph(next.text().charAt(0))
                && !next.text().matches("[一二三四五六七八九十]{1,3}、.*");
        if (!full && !broken) {
            return "\n";
        }
        boolean letters = isLetter(line.text().charAt(line.text().length() - 1))
                && isLetter(next.text().charAt(0));
        return letters ? " " : "";
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Characters spread over the width of a cell (合 计) are one word. */
    static String unspread(String text) {
        String[] words = text.split(" ");
        if (words.length < 2) {
            return text;
        }
        for (String word : words) {
            if (word.length() != 1 || word.charAt(0) < 0x2e80) {
                return text;
            }
        }
        return String.join("", words);
    }
}
