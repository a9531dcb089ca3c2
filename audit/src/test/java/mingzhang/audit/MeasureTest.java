package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import mingzhang.document.Document;
import org.junit.jupiter.api.Test;

/** That the measure itself measures right: each case is one sentence with one wrong share, and a label. */
class MeasureTest {
    private static final String SENTENCE = "支出合计100.00万元，其中：基本支出80.00万元，占62%；项目支出20.00万元，占20%。\n";

    private static Measure measured(String labels) {
        return measured(labels, 0);
    }

    private static Measure measured(String labels, int mutations) {
        Document document = Pages.text(SENTENCE);
        Report report = Audit.run(document, LabelledFolder.CATALOGUE, LabelledFolder.DAY);
        Measure measure = new Measure(LabelledFolder.CATALOGUE, LabelledFolder.DAY, mutations);
        measure.add("one.txt", document, report, name -> Optional.of(labels), 0, 0);
        return measure;
    }

    private static String label(String list, String quote, String printed, String more) {
        return "{\"" + list + "\":[{\"kind\":\"share\",\"quote\":\"" + quote + "\",\"printed\":\"" + printed + "\""
                + more + "}]}";
    }

    @Test
    void aLabelledFaultIsFoundHoweverItsLinesAreBroken() {
        Measure measure = measured(label("findings", "80.00\\n万元，\\t占 62%", "62", ""));

        assertThat(measure.text()).contains("查准率 100.0%（1/1），查全率 100.0%（1/1）");
    }

    @Test
    void anotherFigureOfTheSameWordsIsAMissAndAFalseAlarm() {
        Measure measure = measured(label("findings", "项目支出20.00万元，占20%", "20%", ""));

        assertThat(measure.precision()).isZero();
        assertThat(measure.recall()).isZero();
        assertThat(measure.text()).contains("漏报〔share error〕“项目支出20.00万元，占20%”", "误报〔share error〕");
    }

    @Test
    void theSameRelationWithAnotherFigureBlamedIsSaidToBeSo() {
        Measure measure = measured(label("findings", "支出合计100.00万元", "100.00", ""));

        assertThat(measure.recall()).isZero();
        assertThat(measure.text()).contains("已报同一关系，但指的是", "不论指认哪个数字：查准率 100.0%（1/1），查全率 100.0%（1/1）");
    }

    @Test
    void whatIsAmbiguousIsNeitherTrueNorFalse() {
        Measure measure = measured(label("ambiguous", "占62%", "", ""));

        assertThat(measure.text()).contains("查准率 —（0/0），查全率 —（0/0）");
    }

    @Test
    void whatRoundingExplainsIsNoMissAndNoFalseAlarm() {
        Measure found = measured(label("findings", "占62%", "62", ",\"explained_by_rounding\":true"));
        Measure passed = measured(label("findings", "占20%", "20", ",\"severity\":\"info\""));

        assertThat(found.text()).contains("查准率 —（0/0），查全率 —（0/0）");
        assertThat(passed.recall()).isOne();
    }

    @Test
    void labelsOfAFolderBelongToTheDocumentOfTheirNumber() {
        String labels = "[{\"seed\":\"001_a.txt\",\"quote\":\"占62%\",\"kind\":\"share\",\"printed\":62},"
                + "{\"seed\":\"002_b.txt\",\"quote\":\"占62%\",\"kind\":\"share\",\"printed\":62}]";
        Optional<List<Label>> own = LabelFile.of(
                "001_c.txt", name -> "findings.json".equals(name) ? Optional.of(labels) : Optional.empty());

        assertThat(own.orElseThrow()).hasSize(1);
    }

    @Test
    void labelsThatAreNoJsonAreRefused() {
        assertThatThrownBy(() -> measured("{")).hasMessageContaining("标注文件不是正确的 JSON");
    }

    @Test
    void aChangedDigitIsNoticedWhereItBreaksARelationAndNotWhereNothingCoversIt() {
        Document document = Pages.text("支出合计100.00万元，其中：基本支出80.00万元，占80%；项目支出20.00万元，占20%。\n会议室租金3.21万元。\n");
        Report report = Audit.run(document, LabelledFolder.CATALOGUE, LabelledFolder.DAY);
        Mutations mutations = Mutations.of(document, report, LabelledFolder.CATALOGUE, LabelledFolder.DAY, 30);

        assertThat(mutations.noticed().all()).isEqualTo(30);
        assertThat(mutations.unnoticed())
                .filteredOn(u -> "没有任何关系".equals(u.why()))
                .extracting(Mutations.Unnoticed::was)
                .containsOnly("3.21万元")
                .hasSize(5);
        assertThat(mutations.unnoticed())
                .filteredOn(u -> !"没有任何关系".equals(u.why()))
                .allMatch(u -> u.why().endsWith("在舍入范围内仍成立"));
        assertThat(Mutations.of(document, report, LabelledFolder.CATALOGUE, LabelledFolder.DAY, 30))
                .isEqualTo(mutations);
    }

    @Test
    void aMutantDiffersInOneDigitAndInNoPlace() {
        Document document = Pages.text("一、收入情况\n收入合计0.95万元，其中：９９万元。\n");
        for (Mention figure : Mentions.of(document).all()) {
            for (int digit : Mutant.digits(figure)) {
                Mutant mutant = Mutant.of(document, figure, digit, 8);

                assertThat(mutant.now()).isNotEqualTo(mutant.was()).hasSameSizeAs(mutant.was());
                assertThat(Mentions.of(mutant.document()).all())
                        .hasSameSizeAs(Mentions.of(document).all());
                assertThat(mutant.document().text()).contains(mutant.now());
            }
        }
    }
}
