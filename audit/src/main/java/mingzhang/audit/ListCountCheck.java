package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.audit.Report.Severity;
import mingzhang.figures.ChineseNumber;

/** 下设办公室、人事科、财务科等2个科室: more things are named than are counted, or other than the list that is said to be whole. */
final class ListCountCheck implements ReviewCheck {
    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String THINGS = "(?:内设|职能|业务)?(?:科室|股室|处室|机构|科|股|处)";
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]{0,40}）");
    private static final Pattern BEFORE =
            Pattern.compile("(?:下设|内设|设有|设)(?:机构)?[：:]?([^。；，：、\\d]{2,14}(?:、[^。；，：、\\d]{2,14}){1,30})(等)?(?:共)?"
                    + NUMBER + "个" + THINGS);
    private static final Pattern BEHIND = Pattern.compile("(?:下设|内设|设有|设)(?:了)?" + NUMBER + "个" + THINGS
            + "[，,]?(?:分别(?:是|为)|即|包括|为|：)[：:]?([^。；，：、\\d]{2,14}(?:、[^。；，：、\\d]{2,14}){1,30})(等)?[。；]");

    /** 涉及3个乡镇：甲镇、乙镇、丙镇: of any things whose names all end in what they are. */
    private static final Pattern NAMED =
            Pattern.compile("(?<![第\\d.])" + NUMBER + "(?:个|家|所)(?:下属|所属|直属|二级|局属|内设)?(?:预算|事业|行政)?"
                    + "(?:单位|部门|机构|科室|股室|处室|乡镇|镇|街道|行政村|村|社区|县区?|学校)(?:，)?(?:分别(?:是|为)[：:]?|即[：:]?|：)"
                    + "([^。；，：、\\d]{2,20}(?:、[^。；，：、\\d]{2,20}){1,30})(等)?[。；]");

    private static final Pattern NAME =
            Pattern.compile(".+(?:局|委|办|办公室|中心|所|站|院|校|学|园|馆|队|社|会|部|室|处|科|股|厅|台|公司|乡|镇|街道|村|社区|县|市|区|库|场)");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher before = BEFORE.matcher(plain(passage.text()));
            while (before.find()) {
                compare(passage, before, before.group(1), before.group(2) != null, before.group(3), remarks);
            }
            Matcher behind = BEHIND.matcher(plain(passage.text()));
            while (behind.find()) {
                compare(passage, behind, behind.group(2), behind.group(3) != null, behind.group(1), remarks);
            }
            if (!behind.reset().find()) {
                named(passage, remarks);
            }
        }
    }

    private static void named(Reviewed.Passage passage, Remarks remarks) {
        Matcher named = NAMED.matcher(plain(passage.text()));
        while (named.find()) {
            boolean plain = Stream.of(named.group(2).split("、"))
                    .allMatch(n -> NAME.matcher(n).matches());
            if (plain) {
                compare(passage, named, named.group(2), named.group(3) != null, named.group(1), remarks);
            }
        }
    }

    /** What stands in brackets is no name of its own; as long as the text. */
    private static String plain(String text) {
        return BRACKETS.matcher(text).replaceAll(m -> "室".repeat(m.group().length()));
    }

    private static void compare(
            Reviewed.Passage passage, Matcher at, String list, boolean open, String number, Remarks remarks) {
        Optional<BigDecimal> stated =
                number.matches("\\d+") ? Optional.of(new BigDecimal(number)) : ChineseNumber.parse(number);
        List<String> names = List.of(list.split("、"));
        int least = names.size();
        int most =
                least + (int) names.stream().filter(n -> n.matches(".+[和及与].+")).count();
        if (stated.isEmpty()) {
            return;
        }
        int count = stated.get().intValue();
        if (least > count || !open && !list.endsWith("等") && most < count) {
            remarks.add(
                    "count",
                    Severity.WARNING,
                    "写的是" + number + "个，列出了" + least + "个。",
                    passage.at(at.start(), at.end()));
        }
    }
}
