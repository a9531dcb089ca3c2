package mingzhang.figures;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the unit that is stated once for many figures: above a table, at a column, beside a chart. */
final class StatedUnit {
    private static final String UNIT = "(百万元|千元|[万萬亿億]元|元|[%％]|‰|个百分点|人次|批次|平方米|人|辆|台|套|个|天|分)(?![\\u4e00-\\u9fff/])";
    private static final String SAID = "[单單]\\s*位\\s*[:：]?\\s*(?:人民币|人民幣)?\\s*";
    private static final Pattern AFTER_WORD = Pattern.compile("(?:" + SAID + "|金\\s*[额額]\\s*[:：]\\s*)" + UNIT);
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(]\\s*(?:" + SAID + "|人民币)?" + UNIT + "\\s*[)）]");
    private static final Pattern ALONE = Pattern.compile("^\\s*(?:人民币)?" + UNIT + "\\s*$");

    private StatedUnit() {}

    static Optional<Unit> in(String words) {
        for (Pattern way : new Pattern[] {AFTER_WORD, IN_BRACKETS, ALONE}) {
            Matcher found = way.matcher(words);
            if (found.find()) {
                return Units.named(found.group(1));
            }
        }
        return Optional.empty();
    }
}
