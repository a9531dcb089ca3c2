package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that adds to the catalogue, and what is said about mistakes in it. */
class LoaderTest {
    private static final String RULE = """
            says      甲等于乙。
            law       《某办法》第一条
            confirmed no
            since     2020-01-01
            kinds     final-accounts
            check     收入总计 == 支出总计
            severity  error
            mend      改正甲。
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void writeRule(String id, String text) throws IOException {
        write("rules/" + id + "/rule.txt", text);
        write("rules/" + id + "/holds.txt", "甲");
        write("rules/" + id + "/breaks.txt", "乙");
        write("rules/" + id + "/not-assessable.txt", "丙");
    }

    private String refusal() {
        return String.valueOf(catchThrowableOfType(CatalogueException.class, () -> Catalogue.load(folder))
                .getMessage());
    }

    @Test
    void aNewProvinceNeedsNoJava() throws IOException {
        write("items/local.txt", "党费\n  also    党建经费\n  means   党组织活动经费。\n  source  《某省办法》\n");
        writeRule("party-fee", RULE.replace("支出总计", "党费"));
        write("forms/party.yaml", "name: 党费表\nkind: list\ncolumns:\n  - {name: 支部, type: text}\n");
        write(
                "profiles/some-province/profile.yaml",
                "id: some-province\nname: 某省\nkind: final-accounts\nsource: 某省通知\nforms: [党费表]\nsettings: {rateDecimals: 2}\n");
        write("profiles/some-province/sentences/总体.ftl", "第一句\r\n第二句");
        Catalogue catalogue = Catalogue.load(folder);
        assertThat(catalogue.item("党建经费")).isPresent();
        assertThat(catalogue.rules()).extracting(Rule::id).contains("party-fee", "three-public-total");
        Profile profile = catalogue.profile("some-province").orElseThrow();
        assertThat(profile.settings()).containsEntry("rateDecimals", "2");
        assertThat(profile.files()).containsEntry("sentences/总体.ftl", "第一句\n第二句\n");
        assertThat(catalogue.form("党费表", 2024)).isPresent();
    }

    @Test
    void allProblemsOfAllFilesAreNamedAtOnce() throws IOException {
        write("items/a.txt", "人员经费\n  means 重复的名称。\n  source 某文件\n\n新项\n  also 公用经费\n");
        write("codes/a.csv", "table 功能分类\nsource Y 某目录\n20805,养老,2019-2021,Y\n999x,坏,,Y\n");
        write("forms/a.yaml", "name: 表\nkind: fixed\ncolumns:\n  - {name: 甲, type: money, total: 乙 + 丙}\n");
        assertThat(refusal())
                .contains("目录文件有")
                .contains("items/a.txt，第1行：“人员经费”已属于项目“人员经费”")
                .contains("items/a.txt，第5行：“公用经费”已属于项目“公用经费”")
                .contains("items/a.txt，第5行：缺少“means”")
                .contains("缺少“source”")
                .contains("codes/a.csv，第3行：功能分类20805“养老”与“行政事业单位养老支出”年份重叠")
                .contains("codes/a.csv，第4行：应当是“编码,名称,年份,依据”四格")
                .contains("forms/a.yaml，第1行：固定行的表要有 rows")
                .contains("没有可用的“乙”");
    }

    @Test
    void aRuleIsCompleteAndKnowsItsItems() throws IOException {
        writeRule("unknown-item", RULE.replace("支出总计", "支出总数"));
        writeRule("bad-formula", RULE.replace("收入总计 ==", "收入总计 +"));
        writeRule("bad-date", RULE.replace("2020-01-01", "2020-13-01"));
        writeRule("no-mend", RULE.replaceAll("mend.*\n|law.*\n", ""));
        writeRule("income-total", RULE);
        writeRule("odd-word", RULE + "extra 多余\nsays 又说一遍。\n");
        write("rules/no-cases/rule.txt", RULE);
        assertThat(refusal())
                .contains("unknown-item/rule.txt，第6行：算式里的“支出总数”不是目录里的项目")
                .contains("bad-formula/rule.txt，第6行：算式“收入总计 + 支出总计”没有写完")
                .contains("bad-date/rule.txt，第4行：“2020-13-01”不是日期")
                .contains("no-mend/rule.txt：缺少“mend”")
                .contains("no-mend/rule.txt：缺少“law”")
                .contains("规则编号“income-total”重复")
                .contains("odd-word/rule.txt，第9行：不认识“extra”")
                .contains("odd-word/rule.txt，第10行：“says”已在第1行写过")
                .contains("no-cases/rule.txt：缺少例子 holds.txt")
                .contains("no-cases/rule.txt：缺少例子 breaks.txt")
                .contains("no-cases/rule.txt：缺少例子 not-assessable.txt");
    }

    @Test
    void yamlMistakesHaveTheirLines() throws IOException {
        write("forms/twice.yaml", "name: 表一\nname: 表二\nkind: fixed\nrows: []\ncolumns: []\n");
        write("forms/broken.yaml", "name: [表\n");
        write("forms/odd.yaml", "name: 表三\nkind: tree\ncolour: red\ncolumns:\n  - {name: 甲, type: number}\n");
        write("profiles/p/profile.yaml", "id: q\nname: 某省\nkind: budget\nforms: [没有的表]\n");
        assertThat(refusal())
                .contains("forms/twice.yaml，第2行：“name”重复或为空")
                .contains("forms/broken.yaml，第2行：不是正确的 YAML")
                .contains("forms/odd.yaml，第2行：“kind”写作“tree”")
                .contains("forms/odd.yaml，第3行：不认识“colour”")
                .contains("forms/odd.yaml，第5行：“type”写作“number”");
    }

    @Test
    void aProfileIsCheckedOnceItsFormsAre() throws IOException {
        write("profiles/p/profile.yaml", "id: q\nname: 某省\nkind: budget\nforms: [没有的表]\n");
        assertThat(refusal())
                .contains("profiles/p/profile.yaml，第1行：编号“q”与文件夹名不同")
                .contains("缺少“source”")
                .contains("没有名为“没有的表”的表");
    }

    @Test
    void totalsNameWhatIsThere() throws IOException {
        write("forms/a.yaml", """
                name: 党费表
                kind: fixed
                columns:
                  - {name: 项目, type: text}
                  - {name: 金额, type: money}
                rows:
                  - {name: 甲}
                  - {name: 乙, total: "金额: 甲 + 三公经费.合计.决算数; 数额: 甲"}
                  - {name: 丙, total: 丙 + 三公经费.没有.决算数 + 没有的表.甲}
                  - {name: 丁, total: 甲.}
                """);
        assertThat(refusal())
                .contains("“乙”的合计写了没有的列“数额”")
                .contains("“丙”的合计里没有可用的“丙”")
                .contains("“丙”的合计里没有可用的“三公经费.没有.决算数”")
                .contains("“丙”的合计里没有可用的“没有的表.甲”")
                .contains("里看不懂“甲.”")
                .doesNotContain("“三公经费.合计.决算数”");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path missing = folder.resolve("missing");
        CatalogueException refused = catchThrowableOfType(CatalogueException.class, () -> Catalogue.load(missing));
        assertThat(refused.getMessage()).contains("missing").contains("读不出");
    }
}
