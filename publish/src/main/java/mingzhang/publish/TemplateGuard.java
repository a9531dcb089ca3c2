package mingzhang.publish;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;

/**
 * Refuses a profile whose templates have a figure typed into them. Numbering, and the thresholds of law that
 * {@code 法定("…")} marks as such, are the only digits a template may have.
 */
final class TemplateGuard {
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    private static final Pattern CALL = Pattern.compile("(法定|年度起|金额|数额|计数|占比|有|有文字|有表|差|量|比较|要说明|科目|行|取)\\([^()]*\\)");
    private static final Pattern ASSIGNED = Pattern.compile("(path|keys|now|before|budget|because)=\"[^\"]*\"");
    private static final Pattern SIZE = Pattern.compile("\\?size (gt|lt|==) ?\\d+|<#(include|import)[^>]*>|\\[\\d\\]");
    private static final Pattern NUMBERING = Pattern.compile("(?m)^\\s*[#@a-z]*\\s*(\\d{1,2}[.．、]|[（(]\\d{1,2}[)）])");
    private static final Pattern NAMED = Pattern.compile("[图表附件]{1,2}\\d{1,2}");
    private static final Pattern DIGITS = Pattern.compile(".{0,6}[0-9０-９]+([.．][0-9０-９]+)?.{0,3}");

    private TemplateGuard() {}

    /** One problem a figure that was typed by hand. */
    static List<Problem> problems(Profile profile) {
        return profile.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".ftl"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(file ->
                        typed(file.getValue()).map(figure -> problem(profile.id() + "/" + file.getKey(), figure)))
                .toList();
    }

    private static Stream<String> typed(String template) {
        String text = template;
        for (Pattern allowed : List.of(COMMENT, CALL, ASSIGNED, SIZE, NUMBERING, NAMED)) {
            text = allowed.matcher(text).replaceAll(" ");
        }
        return DIGITS.matcher(text).results().map(MatchResult::group);
    }

    static Problem problem(String where, String figure) {
        return new Problem(where, "", "“" + figure + "”是手写的数字", "请改用助手从数据取数；法规规定的数字写成 ${法定(\"…\")}。");
    }
}
