package mingzhang.audit;

import java.util.List;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** Sentences that break off in the middle of a word. */
final class TruncationCheck implements ReviewCheck {
    private static final Pattern CUT = Pattern.compile(
            ".*(?:(?<![开收超分透列垫预])支|(?<![已曾财未神月])经|财政拨|机关运行经|公务接待|购置及运|运行维|预算执)\\s*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile(".*[。！？；：:;!?）)”》…、，]\\s*", Pattern.DOTALL);
    private static final int SHORTEST = 12;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Reviewed.Passage> passages = reviewed.passages();
        for (Reviewed.Passage passage : passages) {
            String text = passage.text().stripTrailing();
            if (text.length() < SHORTEST || END.matcher(text).matches()) {
                continue;
            }
            boolean sentence = text.indexOf('。') >= 0 || text.indexOf('，') >= 0;
            if (sentence && CUT.matcher(text).matches()) {
                cut(passage, text, Severity.WARNING, remarks);
            } else if (isCutCopy(text, passages)) {
                cut(passage, text, Severity.NOTE, remarks);
            }
        }
    }

    /** The same words stand elsewhere and go on within the word. */
    private static boolean isCutCopy(String text, List<Reviewed.Passage> passages) {
        String numberless = text.replaceFirst("^\\s*[（(]?[\\d一二三四五六七八九十]{1,3}[）).、．]\\s*", "");
        if (numberless.length() < SHORTEST) {
            return false;
        }
        return passages.stream().map(Reviewed.Passage::text).anyMatch(other -> {
            int at = other.indexOf(numberless);
            int next = at + numberless.length();
            return at >= 0
                    && next + 1 < other.length()
                    && !other.stripTrailing().equals(text)
                    && other.substring(next).matches("(?s)[\\u4e00-\\u9fa5]{1,2}[。；].*");
        });
    }

    private static void cut(Reviewed.Passage passage, String text, Severity severity, Remarks remarks) {
        int from = Math.max(0, text.length() - SHORTEST);
        String end = text.substring(from);
        remarks.add("wording", severity, "句子没有写完：“" + end + "”。", passage.at(from, text.length()));
    }
}
