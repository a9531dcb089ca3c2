package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.document.Place;

/**
 * A code of the functional classification in a sentence, with the name that stands beside it.
 *
 * @param code 3, 5 or 7 digits
 * @param name the name as printed, or all the words before the code where nothing says where the name begins
 * @param exact whether the name is just those words
 */
record CodeMention(String code, String name, boolean exact, Place place) {
    private static final int SHOWN = 8;
    private static final String NAME = "([\\u4e00-\\u9fa5][\\u4e00-\\u9fa5（）]{1,29}?)";
    private static final Pattern BRACKETED =
            Pattern.compile("([\\u4e00-\\u9fa5][\\u4e00-\\u9fa5（）、]{0,29}?)[（(](2\\d{2}|\\d{2}|2\\d{4}|2\\d{6})[）)]");
    private static final Pattern AHEAD =
            Pattern.compile("(?<![\\u4e00-\\u9fa5\\d.])(2\\d{6})(?!指|反映|是|为|支出)" + NAME + "(?=[：:，,。；\\s]|支出决算|决算|$)");
    private static final Pattern ANY = Pattern.compile("[（(]2\\d{2}|2\\d{6}");
    private static final Pattern BEHIND =
            Pattern.compile("([\\u4e00-\\u9fa5（）]{1,29}[\\u4e00-\\u9fa5）])(2\\d{6})(?!\\d)");

    /** All codes of a paragraph: 行政运行（2013201）, 2050803培训支出, 组织事务（32）行政运行（01） behind （201）. */
    static List<CodeMention> of(Reviewed.Passage passage) {
        List<CodeMention> found = new ArrayList<>();
        if (!ANY.matcher(passage.text()).find()) {
            return found;
        }
        bracketed(passage, found);
        Matcher ahead = AHEAD.matcher(passage.text());
        while (ahead.find()) {
            found.add(new CodeMention(ahead.group(1), ahead.group(2), true, passage.at(ahead.start(), ahead.end())));
        }
        Matcher behind = BEHIND.matcher(passage.text());
        while (behind.find()) {
            int from = Math.max(behind.start(), behind.start(2) - SHOWN);
            found.add(new CodeMention(behind.group(2), behind.group(1), false, passage.at(from, behind.end())));
        }
        return found;
    }

    private static void bracketed(Reviewed.Passage passage, List<CodeMention> found) {
        String open = "";
        int end = -1;
        int start = 0;
        Matcher matcher = BRACKETED.matcher(passage.text());
        while (matcher.find()) {
            String digits = matcher.group(2);
            boolean step = digits.length() == 2;
            if (step && (open.isEmpty() || matcher.start() != end)) {
                continue;
            }
            start = step ? start : matcher.start();
            open = step ? open + digits : digits;
            end = matcher.end();
            if (open.length() <= 7) {
                String name = matcher.group(1);
                boolean exact = step || isStart(passage.text(), matcher.start());
                found.add(new CodeMention(open, name, exact, passage.at(matcher.start(), matcher.end())));
            }
        }
    }

    private static boolean isStart(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || ".．、：:；。，".indexOf(text.charAt(at - 1)) >= 0;
    }
}
