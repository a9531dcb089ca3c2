package mingzhang.document;

import java.util.regex.Pattern;

/** Knows whether the lines that come by belong to the table of contents, whose entries are no headings. */
final class PdfContents {
    private static final int LONGEST_ENTRY = 60;
    private static final int MOST_PAGES = 4;
    private static final Pattern LEADER = Pattern.compile("[\\s.·•…⋯․—-]*\\d*$");

    private int startPage;
    private boolean inside;
    private String firstEntry = "";
    private float size;

    boolean holds(String words, PdfLine line) {
        String plain = words.replaceAll("\\s+", "");
        if (plain.equals("目录")) {
            inside = true;
            startPage = line.page();
            firstEntry = "";
            return true;
        }
        if (!inside) {
            return false;
        }
        String entry = LEADER.matcher(plain).replaceFirst("");
        if (firstEntry.isEmpty()) {
            firstEntry = entry;
            size = line.size();
            return true;
        }
        inside = !ends(entry, words, line);
        return inside;
    }

    private boolean ends(String entry, String words, PdfLine line) {
        boolean leads = words.length() - entry.length() > 3;
        boolean prose = !leads && (words.length() > LONGEST_ENTRY || words.endsWith("。"));
        boolean larger = line.page() > startPage && !leads && line.size() > 1.2f * size;
        return entry.equals(firstEntry) || prose || larger || line.page() >= startPage + MOST_PAGES;
    }
}
