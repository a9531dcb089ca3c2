package mingzhang.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 纳入绩效自评的项目有：甲、乙、丙、丁, of which one is never spoken of again while the others are. */
final class EvaluatedListCheck implements ReviewCheck {
    private static final Pattern LIST =
            Pattern.compile("纳入[^，。；]{0,10}绩效(?:自评|评价)[^，。；：:]{0,6}项目(?:分别)?(?:有|为|是|包括)[：:]?([^。；]{6,160})。");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5“”（）]{4,24}");
    private static final Pattern GENERAL = Pattern.compile("项目|专项|经费|资金|补助|支出|费$");
    private static final int SEVERAL = 3;
    private static final int TELLING = 4;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher list = LIST.matcher(passage.text());
            if (list.find() && !list.group(1).endsWith("等")) {
                names(reviewed, passage, list, remarks);
            }
        }
    }

    private static void names(Reviewed reviewed, Reviewed.Passage passage, Matcher list, Remarks remarks) {
        List<String> names = List.of(list.group(1).split("、"));
        boolean plain = names.stream().allMatch(n -> NAME.matcher(n).matches());
        List<String> missing =
                names.stream().filter(n -> !isSpokenOf(reviewed, passage, n)).toList();
        if (!plain
                || names.size() < SEVERAL
                || missing.size() != 1
                || core(missing.getFirst()).length() < TELLING) {
            return;
        }
        int from = list.start();
        remarks.add(
                "count",
                Severity.WARNING,
                "列为自评项目的有" + names.size() + "个，其中“" + missing.getFirst() + "”在后文没有自评情况。",
                passage.at(from, list.end(1)));
    }

    /** Behind the list, or in a table, by four characters of its own in a row. */
    private static boolean isSpokenOf(Reviewed reviewed, Reviewed.Passage list, String name) {
        String core = core(name);
        List<Reviewed.Passage> passages = reviewed.passages();
        boolean prose = passages.subList(passages.indexOf(list) + 1, passages.size()).stream()
                .anyMatch(p -> names(Words.bare(p.text()), core));
        return prose
                || reviewed.context().mentions.grids().stream()
                        .anyMatch(g -> g.table().cells().stream().anyMatch(c -> names(Words.bare(c.text()), core)));
    }

    private static boolean names(String text, String core) {
        for (int i = 0; i + TELLING <= core.length(); i++) {
            if (text.contains(core.substring(i, i + TELLING))) {
                return true;
            }
        }
        return core.length() < TELLING && text.contains(core);
    }

    private static String core(String name) {
        return GENERAL.matcher(Words.bare(name)).replaceAll("");
    }
}
