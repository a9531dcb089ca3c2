package mingzhang.audit;

import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** Sentences that break off in the middle of a word. */
final class TruncationCheck implements ReviewCheck {
    private static final Pattern CUT =
            Pattern.compile("(?:(?<![开收超分透列垫预])支|(?<![已曾财未神月])经|财政拨|机关运行经|公务接待|购置及运|运行维|预算执)$");
    private static final String END = "。！？；：:;!?）)”》…、，";
    private static final Pattern NUMBER = Pattern.compile("^\\s*[（(]?[\\d一二三四五六七八九十]{1,3}[）).、．]\\s*");
    private static final Pattern GOES_ON = Pattern.compile("[\\u4e00-\\u9fa5]{1,2}[。；]");
    private static final int SHORTEST = 12;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Reviewed.Passage passage : reviewed.passages()) {
            String text = passage.text().stripTrailing();
            if (text.length() < SHORTEST || END.indexOf(text.charAt(text.length() - 1)) >= 0) {
                continue;
            }
            boolean sentence = text.indexOf('。') >= 0 || text.indexOf('，') >= 0;
            if (sentence && CUT.matcher(text).find()) {
                cut(passage, text, Severity.WARNING, remarks);
            } else if (isCutCopy(text, reviewed.plain())) {
                cut(passage, text, Severity.NOTE, remarks);
            }
        }
    }

    /** The same words stand elsewhere and go on within the word. */
    private static boolean isCutCopy(String text, String whole) {
        String numberless = NUMBER.matcher(text).replaceFirst("");
        if (numberless.length() < SHORTEST) {
            return false;
        }
        for (int at = whole.indexOf(numberless); at >= 0; at = whole.indexOf(numberless, at + 1)) {
            int next = at + numberless.length();
            if (GOES_ON.matcher(whole)
                    .region(next, Math.min(whole.length(), next + 3))
                    .lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static void cut(Reviewed.Passage passage, String text, Severity severity, Remarks remarks) {
        int from = Math.max(0, text.length() - SHORTEST);
        String end = text.substring(from);
        remarks.add("wording", severity, "句子没有写完：“" + end + "”。", passage.at(from, text.length()));
    }
}
