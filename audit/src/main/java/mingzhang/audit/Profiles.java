package mingzhang.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.document.Document;

/** What a document is about: its fiscal year and its kind. */
final class Profiles {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年");
    /** Not 2020年12月, which is a month. */
    private static final Pattern FISCAL_YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年(?!\\s*\\d{1,2}月)");

    private static final int OPENING = 400;

    private Profiles() {}

    /** The year that its title names, else the one that it names most. */
    static Optional<Integer> year(Document document) {
        Matcher title = YEAR.matcher(Words.simplified(document.title()));
        if (title.find()) {
            return Optional.of(Integer.valueOf(title.group(1)));
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        Matcher matcher = FISCAL_YEAR.matcher(Words.simplified(document.text()));
        while (matcher.find()) {
            counts.merge(Integer.valueOf(matcher.group(1)), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    static String kind(Document document) {
        String opening = Words.simplified(document.title() + "\n"
                + document.text().substring(0, Math.min(OPENING, document.text().length())));
        String whole = Words.simplified(document.text());
        String told = kindOf(opening);
        if (!"other".equals(told)) {
            return told;
        }
        int accounts = whole.split("决算", -1).length;
        int budget = whole.split("预算", -1).length;
        if (accounts > 10 && whole.contains("收入支出决算")) {
            return "final-accounts";
        }
        return budget > 10 && accounts < budget / 4 && whole.contains("预算安排") ? "budget" : kindByWords(whole);
    }

    private static String kindByWords(String whole) {
        return whole.contains("决算") ? "final-accounts" : whole.contains("预算") ? "budget" : "other";
    }

    private static String kindOf(String words) {
        if (words.contains("预算执行情况") && words.contains("自评")) {
            return "execution-report";
        }
        if (words.contains("整体支出绩效")) {
            return "overall-evaluation";
        }
        if (words.contains("项目支出绩效自评") || words.contains("项目绩效评价")) {
            return "project-evaluation";
        }
        if (words.matches("(?s).*(?:部门|单位|年度)决算.*")) {
            return "final-accounts";
        }
        return words.matches("(?s).*(?:部门|单位)预算.*") ? "budget" : "other";
    }
}
