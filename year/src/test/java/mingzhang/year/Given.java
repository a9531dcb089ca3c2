package mingzhang.year;

import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;

/** What the tests of this room share: the program's own forms and codes, under a profile that has all of the forms. */
final class Given {
    static final Profile PROFILE = new Profile(
            "sichuan-accounts",
            "四川省部门决算公开",
            "final-accounts",
            "",
            List.of(
                    "封面",
                    "主要职能",
                    "重点工作",
                    "所属单位",
                    "文字",
                    "收入支出总表",
                    "财政拨款收入支出总表",
                    "收入决算",
                    "一般公共预算支出决算",
                    "政府性基金收支决算",
                    "国有资本经营收支决算",
                    "其他资金支出决算",
                    "基本支出",
                    "经济分类明细",
                    "政府经济分类明细",
                    "三公经费",
                    "三公数量",
                    "公务用车",
                    "机关运行经费",
                    "政府采购",
                    "国有资产",
                    "人员",
                    "变动原因",
                    "绩效管理",
                    "项目",
                    "项目绩效指标",
                    "整体绩效评分"),
            Map.of(),
            Map.of());

    private static final Catalogue OWN = Catalogue.load();

    static final Catalogue CATALOGUE =
            new Catalogue(OWN.codes(), OWN.items(), List.of(), OWN.forms(), List.of(PROFILE));

    private Given() {}
}
