package mingzhang.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a heading by its words, for formats that do not mark headings. */
final class HeadingText {
    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
    private static final int LONGEST = 45;
    /** A heading longer than this is prose that wears the wrong style. */
    private static final int LONGEST_MARKED = 80;

    private record Level(int level, Pattern pattern) {}

    private static final List<Level> LEVELS = List.of(
            new Level(1, Pattern.compile("^(第" + NUMERAL + "部分|附件\\s*\\d{0,2})[\\s：:、]*.*")),
            new Level(2, Pattern.compile("^" + NUMERAL + "\\s*、.+")),
            new Level(3, Pattern.compile("^[（(]" + NUMERAL + "[)）].+")),
            new Level(4, Pattern.compile("^\\d{1,2}\\s*[、.．](?!\\d).+")),
            new Level(5, Pattern.compile("^[（(]\\d{1,2}[)）].+")));

    private static final Pattern LABEL = Pattern.compile("^(第" + NUMERAL + "部分|附件\\s*\\d{0,2}|[（(]" + NUMERAL + "[)）]|"
            + NUMERAL + "(?=\\s*、)|[（(]\\d{1,2}[)）]|\\d{1,2}(?=\\s*[、.．]))");
    private static final Pattern MEASURED = Pattern.compile(".*\\d(\\.\\d+)?(万元|元|%).*");
    private static final Pattern TOPIC =
            Pattern.compile("[^，,；;：:]*(情况|说明|职能|职责|概况|设置|构成|安排|事项|管理|绩效|解释|目标|问题|建议|措施|分析|评价|工作|打算|结论|依据|原则|过程|方法)。");

    private HeadingText() {}

    /** The level from 1, or 0 where the line reads like prose. */
    static int level(String line) {
        String words = line.strip();
        if (words.length() > LONGEST || endsLikeProse(words)) {
            return 0;
        }
        for (Level level : LEVELS) {
            Matcher matcher = level.pattern.matcher(words);
            if (matcher.matches()) {
                return MEASURED.matcher(words).matches() ? 0 : level.level;
            }
        }
        return 0;
    }

    /**
     * The level of a line that its file marks as a heading.
     *
     * @param level as the file has it; below 0 where it marks none, and then given back
     */
    static int marked(int level, String text) {
        if (level < 0) {
            return level;
        }
        if (text.length() > LONGEST_MARKED || !text.isEmpty() && "。；;，,".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return Piece.BODY;
        }
        int byWords = level(text);
        return byWords > 0 ? byWords : level;
    }

    private static boolean endsLikeProse(String words) {
        if (words.isEmpty()) {
            return true;
        }
        char last = words.charAt(words.length() - 1);
        return "；;，,".indexOf(last) >= 0 || last == '。' && !namesTopic(words);
    }

    /** A heading that ends with a full stop names a topic; a sentence says something about one. */
    private static boolean namesTopic(String words) {
        return words.length() <= 10
                || words.length() <= 30 && TOPIC.matcher(words).matches();
    }

    /** The numeral of a heading as a path shows it: 第二部分, 五, （二）, 3; the words themselves where it has none. */
    static String label(String words) {
        Matcher matcher = LABEL.matcher(words.strip());
        return matcher.find() ? matcher.group().strip() : words.strip();
    }
}
