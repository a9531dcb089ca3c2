package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** 公务交通补贴项目: what everybody on the pay-roll gets is basic expenditure and no project. */
final class BasicAsProjectCheck implements ReviewCheck {
    private static final Pattern ITEM = Pattern.compile("^(?:20\\d{2}年度?)?(?:在职|本级|机关|行政|职工|干部职工)?(?:人员)?("
            + "公务交通(?:补贴|补助)|公车补贴|车改补贴|住房公积金|基本工资|津贴补贴|职业年金|(?:基本)?养老保险(?:缴费)?|(?:基本)?医疗保险(?:缴费)?"
            + "|工会经费|福利费|年终(?:一次性)?奖金?|公用经费|人员经费|日常公用经费)(?:支出)?(?:项目)?$");
    private static final Pattern HEAD =
            Pattern.compile("([\\u4e00-\\u9fa5]{2,16}?)项目(?:支出)?(?:绩效(?:目标)?(?:评价|自评|完成情况)(?:报告|综述|表)?)");
    private static final Pattern MONEY = Pattern.compile("项目(?:全年)?预算(?:数|资金|安排)?(?:为|共)?\\d[\\d,.]*万?元");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            String project = Words.bare(table.project());
            if (ITEM.matcher(project).matches()) {
                remark(project, List.of(table.table().place()), remarks);
            }
        }
        for (int i = 0; i < reviewed.passages().size(); i++) {
            Reviewed.Passage passage = reviewed.passages().get(i);
            Matcher head = HEAD.matcher(passage.text());
            if (head.find() && ITEM.matcher(head.group(1)).matches()) {
                List<Place> places = new ArrayList<>(List.of(passage.at(head.start(), head.end())));
                places.addAll(money(reviewed.passages(), i));
                remark(head.group(1), places, remarks);
            }
        }
    }

    private static void remark(String project, List<Place> places, Remarks remarks) {
        remarks.add("structure", Severity.WARNING, "“" + project + "”按定员定额安排，应列基本支出，这里作为项目支出评价；确属专项的，请写明。", places);
    }

    /** How much it was, in the paragraphs that follow. */
    private static List<Place> money(List<Reviewed.Passage> passages, int head) {
        int near = 15;
        for (Reviewed.Passage passage : passages.subList(head, Math.min(passages.size(), head + near))) {
            Matcher money = MONEY.matcher(passage.text());
            if (money.find()) {
                return List.of(passage.at(money.start(), money.end()));
            }
        }
        return List.of();
    }
}
