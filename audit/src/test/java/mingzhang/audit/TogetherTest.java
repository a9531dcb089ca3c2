package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Spot;
import mingzhang.audit.Report.Verdict;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String OFFICE = "某某市某某区档案局";

    private static String accounts(String office, int year, String opening, String closing) {
        return office + year + "年度部门决算公开\n\n第二部分 " + year + "年度部门决算情况说明\n\n一、收入支出决算总体情况说明\n" + year + "年度年初结转和结余"
                + opening + "万元，年末结转和结余" + closing + "万元。\n";
    }

    /** The reports on documents that are named 1.txt, 2.txt …, in that order. */
    private static List<Report> reports(String... texts) {
        Together together = new Together(CATALOGUE, DAY);
        int[] number = {0};
        return Stream.of(texts)
                .map(text ->
                        together.join(Together.study("夹/" + ++number[0] + ".txt", Pages.text(text), CATALOGUE, DAY)))
                .toList();
    }

    private static List<Finding> between(Report report) {
        return report.findings().stream()
                .filter(f -> "opening-is-last-closing".equals(f.rule()))
                .toList();
    }

    @Test
    void theLaterReportNamesBothDocumentsAndPlaces() {
        List<Report> reports =
                reports(accounts(OFFICE, 2022, "40.00", "50.41"), accounts(OFFICE, 2023, "54.01", "9.00"));
        assertThat(between(reports.getFirst())).isEmpty();
        assertThat(between(reports.getLast())).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("54.01", "50.41", "2022年", "《1.txt》");
            assertThat(finding.places()).extracting(Spot::file).containsExactly(null, "夹/1.txt");
            assertThat(finding.places().getLast().quote()).contains("50.41");
        });
    }

    @Test
    void theOrderInWhichTheyAreGivenDoesNotHideIt() {
        List<Report> reports =
                reports(accounts(OFFICE, 2023, "54.01", "9.00"), accounts(OFFICE, 2022, "40.00", "50.41"));
        assertThat(between(reports.getLast())).singleElement().satisfies(finding -> {
            assertThat(finding.printed()).isEqualTo("50.41万元");
            assertThat(finding.places().getLast().quote()).contains("54.01");
        });
    }

    @Test
    void aDecisionStaysWhateverTheOrderTheNamesAndTheRestOfTheDocuments() {
        String before = accounts(OFFICE, 2022, "40.00", "50.41");
        String after = accounts(OFFICE, 2023, "54.01", "9.00");
        Finding finding = between(reports(before, after).getLast()).getFirst();
        Decisions decisions = Decisions.parse(
                "[{\"id\": \"" + finding.id() + "\", \"verdict\": \"dismissed\", \"reason\": \"会计差错更正\"}]");

        String longer = before + "二、机构设置\n本局内设办公室、业务科。\n";
        for (List<Report> reports : List.of(
                reports(after, before),
                reports(after, longer),
                reports(accounts("某某市某某区教育局", 2022, "1.00", "2.00"), longer, after))) {
            assertThat(decisions.dismissed(reports.getLast()))
                    .singleElement()
                    .satisfies(f -> assertThat(f.rule()).isEqualTo("opening-is-last-closing"));
        }
        String mended = accounts(OFFICE, 2023, "50.14", "9.00");
        assertThat(between(reports(before, mended).getLast())).hasSize(1);
        assertThat(decisions.dismissed(reports(before, mended).getLast()))
                .as("another figure is another matter")
                .isEmpty();
    }

    @Test
    void jsonNamesTheOtherFileOnlyAtItsOwnPlace() throws IOException {
        Report report = reports(accounts(OFFICE, 2022, "40.00", "50.41"), accounts(OFFICE, 2023, "54.01", "9.00"))
                .getLast();
        JsonNode node = new ObjectMapper().readTree(ReportJson.line(report));
        assertThat(node.path("file").asText()).isEqualTo("夹/2.txt");
        JsonNode places = node.path("findings").get(0).path("places");
        assertThat(places.get(0).has("file")).isFalse();
        assertThat(places.get(1).path("file").asText()).isEqualTo("夹/1.txt");
    }

    @Test
    void anotherOfficeOrAnotherScopeIsAnotherMatter() {
        String other = accounts("某某市某某区教育局", 2023, "54.01", "9.00");
        String unit = accounts(OFFICE, 2023, "54.01", "9.00").replace("部门", "单位");
        for (String text : List.of(other, unit)) {
            Report report =
                    reports(accounts(OFFICE, 2022, "40.00", "50.41"), text).getLast();
            assertThat(report.relations()).noneMatch(r -> "opening-is-last-closing".equals(r.rule()));
        }
    }

    @Test
    void anOfficeThatIsNotNamedIsNotAssessable() {
        String nameless = accounts("", 2023, "54.01", "9.00");
        Report report =
                reports(accounts(OFFICE, 2022, "40.00", "50.41"), nameless).getLast();
        assertThat(report.relations())
                .filteredOn(r -> "opening-is-last-closing".equals(r.rule()))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
                    assertThat(r.reason()).contains("没有写明部门或年度");
                });
        assertThat(between(report)).isEmpty();
    }

    @Test
    void aDocumentAloneIsAuditedAsEver() {
        String text = accounts(OFFICE, 2023, "54.01", "9.00");
        Report alone = Audit.run(Pages.text(text), CATALOGUE, DAY).in("夹/1.txt");
        assertThat(reports(text).getFirst()).isEqualTo(alone);
    }
}
