package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.figures.Money;
import mingzhang.figures.Problem;
import mingzhang.publish.Options.Rounding;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();
    private static final Options OPTIONS = Options.of(LocalDate.of(2024, 9, 10));
    private static final DepartmentYear SMALL = SmallYear.small(CATALOGUE);

    /** {@code -Dgolden.rewrite=true} rewrites the files; the difference is what a reviewer reads. */
    @ParameterizedTest
    @ValueSource(strings = {"small", "lizhou-2020", "chaotian-2020"})
    void composesADepartmentAsItsGoldenText(String name) throws Exception {
        DepartmentYear year = name.equals("small") ? SMALL : Samples.year(name, CATALOGUE);

        Composition composition = Composer.compose(year, PROFILE, CATALOGUE, OPTIONS);

        assertThat(composition.problems()).isEmpty();
        assertThat(composition.document().blocks())
                .as("marks of a template that are printed")
                .noneMatch(
                        b -> b instanceof Block.Paragraph prose && prose.text().matches("[#@|].*"));
        assertThat(ReadableText.of(composition.document())).isEqualTo(golden(name, composition.document()));
    }

    private static String golden(String name, Document document) throws IOException {
        String file = "golden/" + name + "/document.txt";
        if (Boolean.getBoolean("golden.rewrite")) {
            Path path = Path.of("src/test/resources/mingzhang/publish").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, ReadableText.of(document));
            return ReadableText.of(document);
        }
        return SmallYear.resource(file);
    }

    @Test
    void everyPrintedFigureKnowsItsPlaceAndItsOrigin() throws Exception {
        Composition composition = Composer.compose(SMALL, PROFILE, CATALOGUE, OPTIONS);

        assertThat(composition.figures()).hasSizeGreaterThan(400).allSatisfy(figure -> {
            assertThat(figure.in(composition.document())).isEqualTo(figure.printed());
            assertThat(figure.exact()).isNotEmpty();
        });
    }

    /** Last year's parts stand in the document only as the totals that the workbook makes of them. */
    private static final Set<String> STAND_IN_A_TOTAL = Set.of(
            "其他资金支出决算.2012604.支出合计",
            "收入支出总表.一般公共预算财政拨款收入.上年决算数",
            "收入支出总表.其他收入.上年决算数",
            "收入支出总表.年初结转和结余.上年决算数",
            "收入支出总表.年末结转和结余.上年决算数",
            "财政拨款收入支出总表.一般公共预算财政拨款收入.上年决算数",
            "财政拨款收入支出总表.本年财政拨款支出合计.上年决算数",
            "财政拨款收入支出总表.本年财政拨款收入合计.上年决算数");

    @Test
    void aChangedFigureChangesTheDocument() throws Exception {
        String before = text(SMALL);
        Set<String> silent = new TreeSet<>();
        for (String path : paths()) {
            if (text(Changed.at(SMALL, path, ComposerTest::more)).equals(before)) {
                silent.add(path);
            }
        }

        assertThat(silent).isEqualTo(STAND_IN_A_TOTAL);
    }

    /** Every path of the small year that holds an amount or a number, but those that its totals stand for. */
    private static List<String> paths() {
        return SMALL.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream()
                        .flatMap(row -> row.values().entrySet().stream()
                                .filter(cell -> cell.getValue() instanceof Value.Amount
                                        || cell.getValue() instanceof Value.Number)
                                .map(cell -> sheet.name() + "." + row.key() + "." + cell.getKey())))
                .toList();
    }

    private static Value more(Value value) {
        return switch (value) {
            case Value.Amount(var money) -> new Value.Amount(money.plus(new Money(1_000_000)));
            case Value.Number(var number) -> new Value.Number(number.add(BigDecimal.ONE));
            case Value.Words words -> words;
            case Value.Blank blank -> blank;
        };
    }

    private static String text(DepartmentYear year) throws PublishException {
        return ReadableText.of(
                Composer.compose(year, PROFILE, CATALOGUE, OPTIONS).document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收入总计1072.56万元。",
                "比上年增长${\"57.54%\"}。",
                "<#assign x = \"12.5万元\">${x}",
                "共３个项目。",
                "${金额(\"收入总计\")}，占86%。"
            })
    void aFigureTypedIntoATemplateIsRefused(String template) throws Exception {
        assertThat(Composer.compose(SMALL, profile(template), CATALOGUE, OPTIONS)
                        .problems())
                .extracting(Problem::found)
                .anyMatch(found -> found.contains("手写的数字"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.收入总计${金额(\"收入总计\")}，见附件1和图2。", "（2）${年度}年决算。", "${法定(\"单价100万元以上设备\")}"})
    void numberingYearsAndThresholdsOfLawAreNotFigures(String template) throws Exception {
        assertThat(Composer.compose(SMALL, profile(template), CATALOGUE, OPTIONS)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${部门?api.class}",
                "<#include \"/etc/passwd\">",
                "<#if 没有写完>",
                "${没有这个变量}",
                "${金额(\"没有这个名称\")}",
                "${金额(\"收入支出总表.收入总计.没有这一列\")}",
                "${占比(\"收入总计\", \"结余分配\")}",
                "${量(\"收入总计\")}",
                "@没有这种写法"
            })
    void aTemplateThatReachesTooFarOrForNothingIsRefusedWithASentence(String template) {
        assertThatThrownBy(() -> Composer.compose(SMALL, profile(template), CATALOGUE, OPTIONS))
                .isInstanceOfSatisfying(
                        PublishException.class,
                        refused -> assertThat(refused.problems())
                                .isNotEmpty()
                                .allSatisfy(
                                        problem -> assertThat(problem.found()).containsPattern("\\p{IsHan}{3}")));
    }

    private static Profile profile(String template) {
        Map<String, String> files = new HashMap<>(PROFILE.files());
        files.keySet().removeIf(name -> name.endsWith(".ftl"));
        files.put("document.ftl", template);
        return new Profile("test", "试验", PROFILE.kind(), PROFILE.source(), PROFILE.forms(), PROFILE.settings(), files);
    }

    @Test
    void balancedTablesAddToTheLastDigitAndSaySo() throws Exception {
        Options balanced = new Options(OPTIONS.formats(), Rounding.BALANCED, OPTIONS.day());

        Composition composition = Composer.compose(SMALL, PROFILE, CATALOGUE, balanced);

        assertThat(composition.problems()).isEmpty();
        assertThat(composition.tables())
                .allSatisfy(table -> assertThat(table.draft().figures()).allSatisfy(BalancedTotals::adds));
        assertThat(composition.document().blocks())
                .filteredOn(Block.Paragraph.class::isInstance)
                .extracting(block -> ((Block.Paragraph) block).text())
                .anyMatch(text -> text.contains("舍位平衡"));
    }
}
