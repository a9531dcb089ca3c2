package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.YearText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile publishes a package that its own audit finds nothing wrong with. */
class ProfilesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    private Path folder;

    static Stream<DepartmentYear> years() {
        Stream<DepartmentYear> samples = Samples.list().stream().map(sample -> Samples.year(sample.id(), CATALOGUE));
        return Stream.concat(
                samples,
                Stream.of(
                        under("national-accounts", Samples.year("lizhou-2020", CATALOGUE)),
                        YearText.read(SmallYear.resource("budget/forestry-2024.yaml"), CATALOGUE)));
    }

    /** The same figures for another profile that asks for no more forms. */
    private static DepartmentYear under(String profile, DepartmentYear year) {
        List<String> forms = CATALOGUE.profile(profile).orElseThrow().forms();
        List<Sheet> sheets =
                year.sheets().stream().filter(s -> forms.contains(s.name())).toList();
        return new DepartmentYear(profile, year.department(), year.year(), sheets);
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyProfilePublishes(DepartmentYear year) throws Exception {
        Publication publication = published(year, CATALOGUE);

        assertThat(publication.counts().errors()).isZero();
        assertThat(publication.counts().warnings()).isZero();
        assertThat(publication.counts().figuresPrinted()).isGreaterThan(50);
        assertThat(List.of("docx", "pdf", "ofd"))
                .allSatisfy(format -> assertThat(
                                publication.counts().figuresReadBack().get(format))
                        .as(format)
                        .isEqualTo(publication.counts().figuresPrinted()));
    }

    private Publication published(DepartmentYear year, Catalogue catalogue) throws Exception {
        return Publisher.publish(
                year,
                catalogue.profile(year.profile()).orElseThrow(),
                catalogue,
                Options.of(LocalDate.of(2024, 9, 30)),
                folder.resolve("out"));
    }

    @Test
    void theNineTablesStandInTheOrderOfTheirYear() throws Exception {
        DepartmentYear year = under("national-accounts", Samples.year("lizhou-2020", CATALOGUE));
        Document document = Documents.read(docx(published(year, CATALOGUE)));
        List<String> titles = document.tables().map(t -> t.caption()).toList();
        assertThat(titles)
                .containsSubsequence("收入支出决算总表", "一般公共预算财政拨款“三公”经费支出决算表", "政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表");
    }

    private static Path docx(Publication publication) {
        return publication
                .file("docx")
                .map(file -> publication.folder().resolve(file.name()))
                .orElseThrow();
    }

    @Test
    void anotherProvinceIsAFolderOfFiles() throws Exception {
        Path profile = Files.createDirectories(folder.resolve("mine/profiles/xin-sheng"));
        Files.writeString(profile.resolve("profile.yaml"), """
                id: xin-sheng
                name: 新省部门决算公开
                kind: final-accounts
                source: 新省部门决算公开样式
                base: sichuan-accounts
                forms: [封面, 收入支出总表, 一般公共预算支出决算, 三公经费, 变动原因]
                settings: {measure: 决算数, money.decimals: "4", document: 部门决算}
                """);
        Files.writeString(profile.resolve("document.ftl"), """
                <#include "/phrases/accounts.ftl">
                @title ${部门}${年度}年决算情况

                ## 一、收支情况

                ${年度}年收入总计${金额("收入总计")}，本年支出合计${金额("本年支出合计")}，其中：<@构成 names=["基本支出", "项目支出"] whole="本年支出合计" nothing=""/>。

                ## 二、“三公”经费

                “三公”经费支出${金额("三公合计")}，<@比上年 now="三公合计" before="三公合计.上年决算数" because=""/>。
                """);
        Catalogue catalogue = Catalogue.load(folder.resolve("mine"));

        Publication publication = published(under("xin-sheng", catalogue), catalogue);

        assertThat(text(publication)).contains("收入总计1072.5600万元", "项目支出216.6500万元");
    }

    private static DepartmentYear under(String profile, Catalogue catalogue) {
        DepartmentYear year = Samples.year("lizhou-2020", catalogue);
        return new DepartmentYear(profile, year.department(), year.year(), year.sheets());
    }

    private static String text(Publication publication) throws IOException {
        return Documents.read(docx(publication)).text();
    }
}
