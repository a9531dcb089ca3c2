package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 收入支出决算总体情况说明 that tells the income of the year and no total: what was carried over is left out. */
final class TotalsToldCheck implements ReviewCheck {
    private static final Pattern HEAD = Pattern.compile("^[^，。；]{0,12}收入?、?支出?决算总体情况(?:说明)?[：:]?$");
    private static final Pattern NEXT = Pattern.compile("^[^，。；]{0,8}(?:收入|支出|财政拨款)[^，。；]{0,12}情况(?:说明)?[：:]?$");
    private static final Pattern TOTAL = Pattern.compile("总计|收支总|总收入|总支出|总额|收支合计|收、支|结转|结余");
    private static final Pattern OF_THE_YEAR = Pattern.compile("(?:本年|当年)(?:收入|支出)(?:合计|决算)?(?:数|共|为|是)*\\d");

    /** The title of a chart says 总计 even where the text does not. */
    private static final Pattern DRAWN = Pattern.compile("^[（(]?图\\d*[：:]?|[（(]?[柱饼]状图");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        if (!reviewed.kind().equals("final-accounts") || !reviewed.isWhole()) {
            return;
        }
        List<Reviewed.Passage> section = section(reviewed.passages());
        if (section.stream().anyMatch(p -> TOTAL.matcher(p.text()).find())) {
            return;
        }
        Optional<Reviewed.Passage> told = section.stream()
                .filter(p -> OF_THE_YEAR.matcher(p.text()).find())
                .findFirst();
        told.ifPresent(p -> remarks.add(
                "structure",
                Severity.WARNING,
                "总体情况只写了本年收入、支出，没有写收入总计、支出总计和年初、年末结转结余。",
                p.at(0, p.text().length())));
    }

    private static List<Reviewed.Passage> section(List<Reviewed.Passage> passages) {
        List<Reviewed.Passage> section = new ArrayList<>();
        boolean within = false;
        for (Reviewed.Passage passage : passages) {
            String words = Words.bare(passage.text());
            if (HEAD.matcher(words).find()) {
                within = true;
                section.clear();
            } else if (within && NEXT.matcher(words).find()) {
                break;
            } else if (within && !DRAWN.matcher(words).find()) {
                section.add(passage);
            }
        }
        return section;
    }
}
