package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Spot;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String PAGE = """
            某某局2020年度部门决算
            一、总体情况
            与上年相比，各增加591.88万元，增长86.95%。
            收入总计1272.56万元，其中本年收入合计1020.75万元，年初结转和结余51.81万元。
            支出总计1272.56万元，其中本年支出合计789.05万元，年末结转和结余283.51万元。
            收入、支出总计与2019年相比各增加591.88万元，增长86.95%。
            """;

    private static List<Finding> findings(Document document) {
        return Audit.run(document, CATALOGUE, LocalDate.of(2026, 1, 1)).findings();
    }

    @Test
    void oneSentenceSaysWhereWhatAndWhy() {
        assertThat(findings(Pages.text(PAGE)).getFirst().message())
                .startsWith("“一”中，“收入总计”印作1272.56万元，应为1072.56万元（可能是数字“0”写成了“2”）：")
                .contains("1020.75 + 51.81 = 1072.56", "由它算出的86.95%、591.88万元也要重算")
                .containsOnlyOnce("。");
    }

    @Test
    void whereAnInputIsWrongTheMendedFormulaIsShown() {
        assertThat(findings(Pages.text("某某局2026年部门预算\n2025年预算执行数为43269.3万元，2026年预算安排3845.49万元，比2025年预算执行数增加17.62%。\n"))
                        .getFirst()
                        .message())
                .contains("多写了一个“4”", "与印出的17.62%不符；改正后(3845.49 − 3269.3) ÷ 3269.3 = 17.624%");
    }

    /** The suspect first, in the section that the finding names; then the others in the order of the document. */
    @Test
    void placesBeginWithTheSuspectAndFollowTheDocument() {
        Document document = Pages.text(PAGE);
        Finding finding = findings(document).getFirst();
        List<Spot> places = finding.places();

        assertThat(places.getFirst().place().section()).isEqualTo(finding.section());
        assertThat(places.getFirst().quote()).isEqualTo(finding.quote());
        assertThat(places.getFirst().follows()).isFalse();
        assertThat(places).extracting(Spot::follows).contains(true);
        assertThat(IntStream.range(1, places.size())
                        .mapToObj(i -> places.get(i).place().start())
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** The quote is cut out of the document and ends with its figure. */
    @Test
    void quotesAreWordsOfTheDocument() {
        Document document = Pages.text(PAGE);
        for (Finding finding : findings(document)) {
            assertThat(finding.places()).allSatisfy(spot -> {
                assertThat(document.text()).contains(spot.quote());
                assertThat(spot.quote())
                        .endsWith(document.words(
                                spot.place().start(), spot.place().end()));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1272.56, 1072.56, 是数字“0”写成了“2”",
        "43269.3, 3269.3, 是多写了一个“4”",
        "326.93, 3269.93, 是漏写了一个“9”",
        "8013, 8103, 是“10”两个数字写颠倒了",
        "-5.20, 5.20, 是正负号写反了",
        "520, 52.0, 是小数点错了1位",
        "2616.19, 26161900, 是元与万元混淆",
        "3265.21, 3265.42, ''",
        "5, 3, ''",
        "0, 3.5, ''",
    })
    void slipsOfThePenAreNamed(BigDecimal printed, BigDecimal meant, String slip) {
        assertThat(Pen.slip(printed, meant).orElse("")).isEqualTo(slip);
    }
}
