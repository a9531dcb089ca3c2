package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/** The JSON that scripts rely on has exactly the fields of its contract. */
class ReportJsonTest {
    private static final String PAGE = """
            某某局2020年度部门决算
            一、总体情况
            收入总计1272.56万元，其中本年收入合计1020.75万元，年初结转和结余51.81万元。
            """;

    private static JsonNode json(Report report) throws IOException {
        return new ObjectMapper().readTree(ReportJson.line(report));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void hasTheFieldsOfTheContract() throws IOException {
        JsonNode node = json(Audit.run(Pages.text(PAGE), Catalogue.load(), LocalDate.of(2026, 1, 1)));
        assertThat(names(node))
                .containsExactly(
                        "file", "status", "error", "title", "year", "kind", "figures", "relations", "findings");
        assertThat(names(node.get("figures")))
                .containsExactly("total", "money", "rates", "covered", "coveredMoney", "coveredRates");
        assertThat(names(node.get("relations")))
                .containsExactly("checked", "held", "heldWithinRounding", "broken", "notAssessable");
        assertThat(node.get("status").asText()).isEqualTo("ok");
        assertThat(node.get("error").isNull()).isTrue();
        assertThat(node.get("year").asInt()).isEqualTo(2020);
        assertThat(node.get("kind").asText()).isEqualTo("final-accounts");
    }

    @Test
    void aFindingSaysWhatWhereAndWhy() throws IOException {
        JsonNode finding = json(Audit.run(Pages.text(PAGE), Catalogue.load(), LocalDate.of(2026, 1, 1)))
                .get("findings")
                .get(0);
        assertThat(names(finding))
                .containsExactly(
                        "id",
                        "check",
                        "rule",
                        "severity",
                        "message",
                        "quote",
                        "printed",
                        "expected",
                        "relation",
                        "band",
                        "suspect",
                        "section",
                        "places");
        assertThat(names(finding.get("places").get(0)))
                .containsExactly("page", "table", "row", "column", "start", "end", "quote");
        assertThat(finding.get("printed").asText()).isEqualTo("1272.56万元");
        assertThat(finding.get("expected").asText()).isEqualTo("1072.56万元");
        assertThat(finding.get("quote").asText()).contains("1272.56万元");
        assertThat(finding.get("relation").asText()).isEqualTo("1020.75 + 51.81 = 1072.56");
    }

    @Test
    void anUnreadableFileIsNotPassed() throws IOException {
        JsonNode node = json(Report.unreadable("a.pdf", "文件已损坏"));
        assertThat(node.get("status").asText()).isEqualTo("unreadable");
        assertThat(node.get("error").asText()).isEqualTo("文件已损坏");
    }

    @Test
    void fingerprintsSurviveChangesElsewhere() {
        Report before = Audit.run(Pages.text(PAGE), Catalogue.load(), LocalDate.of(2026, 1, 1));
        Report after =
                Audit.run(Pages.text("封面\n说明5万元。\n" + PAGE + "\n又一段。"), Catalogue.load(), LocalDate.of(2026, 1, 1));
        assertThat(after.findings().stream().map(Report.Finding::id))
                .containsAll(before.findings().stream().map(Report.Finding::id).toList());
    }
}
