package mingzhang.audit;

import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** A publication without a single table of income and expenditure: perhaps they lie beside it. */
final class MissingTablesCheck implements ReviewCheck {
    private static final int LONG = 4000;
    private static final Pattern HEAD = Pattern.compile("收入|支出|决算数|预算数|功能分类|科目");
    private static final Pattern OPENING = Pattern.compile("现将[^。]{0,40}(?:公开|公布)如下");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        boolean kind =
                reviewed.kind().equals("final-accounts") || reviewed.kind().equals("budget");
        boolean any = reviewed.context().mentions.grids().stream()
                .anyMatch(g -> g.rows().size() >= 3
                        && HEAD.matcher(g.caption() + String.join("", g.columns()))
                                .find()
                        && g.caption().matches(".*(?:决算|预算|收支|收入|支出).*表.*")
                        && !g.caption().contains("绩效")
                        && !g.caption().contains("采购"));
        if (!kind || any || !reviewed.isWhole() || reviewed.plain().length() < LONG) {
            return;
        }
        Place place = reviewed.passages().stream()
                .filter(p -> OPENING.matcher(p.text()).find())
                .map(Reviewed.Passage::place)
                .findFirst()
                .orElse(reviewed.document().blocks().getFirst().place());
        remarks.add("structure", Severity.NOTE, "文件里没有一张收支表；表格另附的，应在同一处一并公开。", place);
    }
}
