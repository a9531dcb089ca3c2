package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String PAGE = """
            某某局2020年度部门决算
            一、总体情况
            收入总计1272.56万元，其中本年收入合计1020.75万元，年初结转和结余51.81万元。
            """;

    private static Report report(String text) {
        return Audit.run(Pages.text(text), CATALOGUE, DAY);
    }

    private static Finding error(Report report) {
        return report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
    }

    private static Decisions dismissing(String id) {
        return Decisions.parse("- {id: '" + id + "', verdict: dismissed, reason: 批复另有口径, who: 某某, day: 2021-09-30}\n");
    }

    @Test
    void aDismissedFindingStandsApartAndCountsForNothing() {
        Report report = report(PAGE);
        Decisions decisions = dismissing(error(report).id());

        assertThat(report.count(Severity.ERROR)).isEqualTo(1);
        assertThat(decisions.count(report, Severity.ERROR)).isZero();
        assertThat(decisions.dismissed(report)).containsExactly(error(report));
        assertThat(Standing.of(report, decisions).dismissed()).isEqualTo(1);
        assertThat(ReportText.print(report, decisions)).contains("没有发现问题", "已核实不是错误 1 项", "批复另有口径（某某，2021-09-30）");
    }

    @Test
    void aDecisionSurvivesChangesElsewhereInTheDocument() {
        Decisions decisions = dismissing(error(report(PAGE)).id());

        assertThat(decisions.count(report("封面\n前言3页。\n" + PAGE + "又一段。\n"), Severity.ERROR))
                .isZero();
    }

    @Test
    void aConfirmedFindingCountsAndIsMarked() {
        Report report = report(PAGE);
        Decisions decisions = Decisions.parse("[{\"id\": \"" + error(report).id() + "\", \"verdict\": \"confirmed\"}]");

        assertThat(decisions.count(report, Severity.ERROR)).isEqualTo(1);
        assertThat(ReportText.print(report, decisions)).contains("已确认").doesNotContain("已核实");
    }

    @Test
    void jsonNamesTheDecisionOnlyWhereDecisionsWereGiven() throws IOException {
        Report report = report(PAGE);

        assertThat(finding(ReportJson.line(report)).has("decision")).isFalse();
        assertThat(finding(ReportJson.line(report, Decisions.parse("[]")))
                        .get("decision")
                        .isNull())
                .isTrue();
        assertThat(finding(ReportJson.line(report, dismissing(error(report).id())))
                        .get("decision")
                        .toString())
                .isEqualTo("{\"verdict\":\"dismissed\",\"reason\":\"批复另有口径\",\"who\":\"某某\",\"day\":\"2021-09-30\"}");
    }

    private static JsonNode finding(String line) throws IOException {
        return new ObjectMapper().readTree(line).get("findings").get(0);
    }

    @Test
    void whatNoLongerOccursIsKnown() {
        Report report = report(PAGE);
        Decisions decisions = Decisions.parse("- {id: " + error(report).id() + ", verdict: confirmed}\n"
                + "- {id: abcdef012345, verdict: dismissed, reason: 已更正}\n");

        assertThat(decisions.unmet(decisions.met(report)))
                .extracting(Decision::id)
                .containsExactly("abcdef012345");
    }

    @Test
    void aDecisionCanBeLimitedToOneFile() {
        Report report = report(PAGE);
        String id = error(report).id();
        Decisions elsewhere = Decisions.parse("- {id: " + id + ", verdict: dismissed, reason: 另议, file: 甲局/决算.txt}");

        assertThat(elsewhere.count(report, Severity.ERROR)).isEqualTo(1);
        assertThat(elsewhere.count(named("2020\\甲局\\决算.txt", report), Severity.ERROR))
                .isZero();
        assertThat(elsewhere.count(named("又甲局/决算.txt", report), Severity.ERROR)).isEqualTo(1);
    }

    private static Report named(String file, Report r) {
        return new Report(file, null, r.title(), r.year(), r.kind(), r.figures(), r.relations(), r.findings());
    }

    @Test
    void anIdOfDigitsIsStillText() {
        Decisions decisions =
                Decisions.parse("- {id: 001234567890, verdict: confirmed}\n- {id: 12e456789012, verdict: confirmed}");

        assertThat(decisions.unmet(List.of())).extracting(Decision::id).containsExactly("001234567890", "12e456789012");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> Decisions.parse("""
                        - {id: a, verdict: dismissed}
                        - {id: b, verdict: maybe}
                        - {verdict: confirmed, day: 昨天, colour: red}
                        - 一句话
                        - {id: b, verdict: confirmed}
                        - {id: b, verdict: confirmed}
                        """))
                .isInstanceOf(DecisionsException.class)
                .message()
                .contains("第1条判为不是错误", "第2条的 verdict", "第3条缺少 id", "“昨天”", "“colour”", "第4条不是", "第6条与前面一条重复");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> Decisions.parse("id: a")).hasMessageContaining("应当是一个列表");
        assertThatThrownBy(() -> Decisions.parse("[{\"id\": ")).hasMessageContaining("JSON 写得不对");
        assertThatThrownBy(() -> Decisions.parse("- {id: a")).hasMessageContaining("YAML 写得不对");
        assertThat(Decisions.parse("\ufeff").unmet(List.of())).isEmpty();
    }
}
