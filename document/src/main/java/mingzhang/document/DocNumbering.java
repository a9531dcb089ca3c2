package mingzhang.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Automatic numbers of a doc, counted and printed as Word shows them. */
final class DocNumbering {
    private static final int LEVELS = 9;
    private static final int LARGEST = 9_000;

    /** The running numbers of one list; 0 where a level has not begun. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    /** Counts on and prints the label of a paragraph; empty where it is in no list, or where the list is damaged. */
    String next(Paragraph paragraph) {
        try {
            return paragraph.isInList()
                    ? label(paragraph.getList(), Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1))
                    : "";
        } catch (IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            return ""; // a list that the file refers to and does not hold
        }
    }

    private String label(HWPFList list, int level) {
        int[] count = counts.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        count[level] = count[level] == 0 ? start(list, level) : count[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        String format = format(list.getNumberFormat((char) level));
        String pattern = list.getNumberText((char) level);
        if (pattern == null || format.equals("bullet") || format.equals("none")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            if (c < LEVELS) {
                int shown = count[c] == 0 ? start(list, c) : count[c];
                label.append(DocxNumbering.print(shown, format(list.getNumberFormat(c))));
            } else {
                label.append(c);
            }
        }
        boolean bare = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return bare ? label + " " : label.toString();
    }

    private static int start(HWPFList list, int level) {
        return Math.clamp(list.getStartAt((char) level), 1, LARGEST);
    }

    /** The names that docx gives to the same ways of counting. */
    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10, 11, 17, 33, 34, 35, 36, 37, 38, 39 -> "chineseCounting";
            case 18, 28, 29 -> "decimalEnclosedCircle";
            case 23 -> "bullet";
            case 30 -> "ideographTraditional";
            case 31 -> "ideographZodiac";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
