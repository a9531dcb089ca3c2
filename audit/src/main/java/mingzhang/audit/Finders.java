package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mingzhang.audit.Finder.Scope;

/** The list of all finders, in the order in which they look. Each has its three cases in the folder {@code claims}. */
final class Finders {
    static final List<Finder> ALL = List.of(
            new Finder(
                    "RuleClaims",
                    "规则目录中的关系",
                    s -> RuleClaims.of(s.context(), s.facts(), s.catalogue().rules(), s.day(), s.kind())),
            of("SumClaims", "文字中的合计与其中", SumClaims::of),
            of("ShareClaims", "占比", ShareClaims::of),
            of("ChangeClaims", "增减变动", ChangeClaims::of),
            of("SameChangeClaims", "同一变动前后是否一致", SameChangeClaims::of),
            of("LimitClaims", "比率的上限", LimitClaims::of),
            of("CountShareClaims", "人数、件数等的占比", CountShareClaims::of),
            of("CountRateClaims", "完成率、回收率、覆盖率等", CountRateClaims::of),
            of("AverageClaims", "平均数", AverageClaims::of),
            of("ExecutionClaims", "预算完成率", ExecutionClaims::of),
            new Finder("TableRateClaims", "以表格预算数为分母的执行率", s -> TableRateClaims.of(s.context(), s.found())),
            of("FormulaClaims", "文字中的算式", FormulaClaims::of),
            of("ToldScoreClaims", "文字中的得分", ToldScoreClaims::of),
            of("SatisfactionClaims", "满意度", SatisfactionClaims::of),
            of("EnterpriseClaims", "中小企业采购", EnterpriseClaims::of),
            of("SpacedRowClaims", "以空格分栏的资金行", SpacedRowClaims::of),
            of("SameSetClaims", "项目个数与涉及金额", SameSetClaims::of),
            new Finder("ListClaims", "各项变动与完成率之和", s -> ListClaims.of(s.context(), s.found())),
            of("DirectionClaims", "增减方向", DirectionClaims::of),
            new Finder("TableTextClaims", "正文与表格是否一致", s -> TableTextClaims.of(s.context(), s.year(), s.kind())),
            of("TemplateClaims", "同类段落", TemplateClaims::of),
            of("DifferenceClaims", "两数之差", DifferenceClaims::of),
            of("ZeroClaims", "零与无", ZeroClaims::of),
            of("TwinClaims", "相同的段落", TwinClaims::of),
            of("ClassClaims", "按科目分类的支出", ClassClaims::of),
            of("BalanceClaims", "收支平衡", BalanceClaims::of),
            new Finder("RestClaims", "预算结余", s -> RestClaims.of(s.context(), s.found())),
            of("BothSidesClaims", "收入与支出总预算", BothSidesClaims::of),
            of("PointClaims", "百分点", PointClaims::of),
            of("CountClaims", "人数、辆数等合计", CountClaims::of),
            new Finder("TableClaims", "表格合计", Finders::tables),
            new Finder("CopyClaims", "同一事项前后是否一致", s -> CopyClaims.of(s.context(), s.facts())),
            new Finder("ToldClaims", "文字与表格中的事项", s -> ToldClaims.of(s.context(), s.sheets(), s.year())));

    private Finders() {}

    private static Finder of(String name, String looksFor, Function<Context, List<Relation>> search) {
        return new Finder(name, looksFor, scope -> search.apply(scope.context()));
    }

    /** What the catalogue's rules say of tables comes before what the tables teach themselves. */
    private static List<Relation> tables(Scope scope) {
        List<Relation> sums = TableClaims.of(scope.context());
        List<Relation> all = new ArrayList<>(TableRules.of(
                scope.context(),
                scope.sheets(),
                scope.facts(),
                sums,
                scope.catalogue().rules(),
                scope.day(),
                scope.kind()));
        all.addAll(sums);
        return all;
    }
}
