package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;
import org.junit.jupiter.api.Test;

/** The catalogue that comes with the program. */
class CatalogueTest {
    private static final String FUNCTION = "功能分类";
    private static final Pattern SENTENCE = Pattern.compile("[。；！？，]|[0-9]{3}.*万元.*万元");

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void itsFilesHaveNoMistakes() {
        catalogue.check();
        assertThat(catalogue.codes()).hasSizeGreaterThan(900);
        assertThat(catalogue.items()).hasSizeGreaterThan(100);
        assertThat(catalogue.rules()).hasSizeGreaterThan(40);
        assertThat(catalogue.forms()).isNotEmpty();
    }

    @Test
    void aCodeHasTheNameOfItsYear() {
        assertThat(name("20805", 2019)).isEqualTo("行政事业单位离退休");
        assertThat(name("20805", 2020)).isEqualTo("行政事业单位养老支出");
        assertThat(name("2130599", 2020)).isEqualTo("其他扶贫支出");
        assertThat(name("210", 2018)).isEqualTo("医疗卫生与计划生育支出");
        assertThat(name("210", 2024)).isEqualTo("卫生健康支出");
        assertThat(name("2013201", 2020)).isEqualTo("行政运行");
    }

    @Test
    void aCodeIsUnknownOutsideItsYears() {
        assertThat(catalogue.code(FUNCTION, "2089901", 2020)).isPresent();
        assertThat(catalogue.code(FUNCTION, "2089901", 2021)).isEmpty();
        assertThat(catalogue.code(FUNCTION, "2089999", 2021)).isPresent();
    }

    private String name(String code, int year) {
        return catalogue.code(FUNCTION, code, year).orElseThrow().name();
    }

    @Test
    void everyCodeHasItsParentInEachOfItsYears() {
        for (Code code : catalogue.codes()) {
            int shorter = code.code().length() - 2;
            int last = Math.min(code.years().until(), 2025);
            for (int year = code.years().from(); shorter >= 3 && year <= last; year++) {
                assertThat(catalogue.code(code.table(), code.code().substring(0, shorter), year))
                        .as("parent of %s %s in %d", code.code(), code.name(), year)
                        .isPresent();
            }
        }
    }

    @Test
    void anItemIsFoundByWhatDocumentsCallIt() {
        assertThat(catalogue.item("公车购置及运维费").orElseThrow().name()).isEqualTo("公务用车购置及运行维护费");
        assertThat(catalogue.item("当年财政拨款收入合计").orElseThrow().name()).isEqualTo("财政拨款收入");
        assertThat(catalogue.item("公务用车保有量").orElseThrow().kind()).isEqualTo(Unit.Kind.COUNT);
        assertThat(catalogue.item("没有这个项目")).isEmpty();
    }

    @Test
    void synonymsAreNamesNotSentences() {
        for (Item item : catalogue.items()) {
            assertThat(item.synonyms()).as(item.name()).allMatch(word -> word.length() <= 24);
            assertThat(item.synonyms())
                    .as(item.name())
                    .noneMatch(word -> SENTENCE.matcher(word).find());
        }
    }

    /** Readers compare names without what stands in brackets and without quotation marks. */
    @Test
    void namesDifferEvenWithoutBracketsAndQuotes() {
        Map<String, String> owners = new HashMap<>();
        for (Item item : catalogue.items()) {
            for (String name : Lists.joined(List.of(item.name()), item.synonyms())) {
                String bare = name.replaceAll("[（(][^（()）]*[)）]|[“”\"]", "");
                assertThat(owners.merge(bare, item.name(), (first, second) -> first))
                        .as(name)
                        .isEqualTo(item.name());
            }
        }
    }

    @Test
    void rulesNameTheirItemsAndCiteTheirLaw() {
        Rule rule = catalogue.rules().stream()
                .filter(r -> r.id().equals("three-public-total"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.formula().items())
                .extracting(Formula.Expression.ItemFigure::name)
                .containsExactly("三公经费", "因公出国（境）费", "公务用车购置及运行维护费", "公务接待费");
        assertThat(rule.law()).contains("财预〔2016〕143号");
        assertThat(rule.cases()).extracting(Rule.Case::name).contains("holds", "breaks", "not-assessable");
    }

    @Test
    void casesDifferFromEachOther() {
        for (Rule rule : catalogue.rules()) {
            List<String> texts = rule.cases().stream().map(Rule.Case::text).toList();
            Set<String> distinct = new HashSet<>(texts);
            assertThat(distinct).as(rule.id()).hasSameSizeAs(texts);
        }
    }

    @Test
    void formsCheckCodesAgainstTablesThatExist() {
        Set<String> tables = new HashSet<>();
        catalogue.codes().forEach(code -> tables.add(code.table()));
        for (Form form : catalogue.forms()) {
            form.columns().stream()
                    .filter(column -> column.type() == Form.Type.CODE)
                    .forEach(column -> assertThat(tables).as(form.name()).contains(column.codes()));
        }
    }
}
