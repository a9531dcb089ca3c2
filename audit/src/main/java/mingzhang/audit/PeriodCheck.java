package mingzhang.audit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** Words that were left from last year: a heading, the day of the assets, an award that this year's project cannot have won. */
final class PeriodCheck implements ReviewCheck {
    private static final Pattern HEADING =
            Pattern.compile("((?:19|20)\\d{2})年?度?[\\u4e00-\\u9fa5]{0,12}?(?:部门|单位)?(?:决算|预算)(?:情况|公开|说明|表|编制)");
    private static final Pattern DAY = Pattern.compile("截[至止到]((?:19|20)\\d{2})年(?:12月(?:31日|底)|末|底|年底)");
    private static final Pattern HELD = Pattern.compile("共有车辆|共有公务用车|占有使用|占用使用|单[价位]\\d+万元");
    private static final Pattern AWARD =
            Pattern.compile("通过项目(?:的)?实施[^。]{0,10}(?:荣获|获评|获得|被评为)[^。]{0,2}((?:19|20)\\d{2})年度");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Integer year = reviewed.year();
        if (year == null) {
            return;
        }
        boolean titled = reviewed.document().title().contains(String.valueOf(year));
        for (Reviewed.Passage passage : reviewed.passages()) {
            if (titled && passage.heading()) {
                heading(passage, year, remarks);
            }
            if (reviewed.kind().equals("final-accounts")
                    && HELD.matcher(passage.text()).find()) {
                day(passage, year, remarks);
            }
            award(passage, year, remarks);
        }
    }

    private static void heading(Reviewed.Passage passage, int year, Remarks remarks) {
        Matcher matcher = HEADING.matcher(passage.text());
        boolean compares = passage.text().matches(".*(?:比|与|较|上年|增减|变化|对比).*");
        if (matcher.find() && !compares && Integer.parseInt(matcher.group(1)) == year - 1) {
            remarks.add(
                    "period",
                    Severity.WARNING,
                    "标题写的是" + matcher.group(1) + "年，本文是" + year + "年的。",
                    passage.at(matcher.start(), matcher.end()));
        }
    }

    /** The day of the assets; where a paragraph gives two days, it compares. */
    private static void day(Reviewed.Passage passage, int year, Remarks remarks) {
        List<MatchResult> days = DAY.matcher(passage.text()).results().toList();
        if (days.size() == 1 && Integer.parseInt(days.getFirst().group(1)) == year - 1) {
            MatchResult only = days.getFirst();
            remarks.add(
                    "period",
                    Severity.WARNING,
                    "资产情况写的是“" + only.group() + "”，" + year + "年决算应截至" + year + "年12月31日。",
                    passage.at(only.start(), only.end()));
        }
    }

    private static void award(Reviewed.Passage passage, int year, Remarks remarks) {
        Matcher matcher = AWARD.matcher(passage.text());
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) < year) {
                remarks.add(
                        "period",
                        Severity.WARNING,
                        year + "年的项目成果里写的是" + matcher.group(1) + "年度的荣誉。",
                        passage.at(matcher.start(), matcher.end()));
            }
        }
    }
}
