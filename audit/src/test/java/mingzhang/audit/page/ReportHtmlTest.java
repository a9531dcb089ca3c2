package mingzhang.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import mingzhang.audit.Audit;
import mingzhang.audit.Decisions;
import mingzhang.audit.Report;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.DocumentBuilder;
import mingzhang.document.DocumentBuilder.CellText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHtmlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Catalogue CATALOGUE = Catalogue.load();

    /** A total that is wrong in the prose, a table with a merged head, a chart. */
    private static Document document(String extra) {
        return new DocumentBuilder("决算" + extra + ".docx")
                .title("某局2020年度部门决算" + extra)
                .heading(1, "第一部分 总体情况" + extra)
                .paragraph("收入总计1272.56万元，其中本年收入合计1020.75万元，年初结转和结余51.81万元。" + extra)
                .table(
                        "收入决算表" + extra,
                        "单位：万元" + extra,
                        1,
                        List.of(
                                new CellText(0, 0, 1, 2, "项目" + extra),
                                new CellText(1, 0, "本年收入" + extra),
                                new CellText(1, 1, "1020.75")))
                .chart(
                        Block.Chart.Kind.COLUMN,
                        "收支变动图" + extra,
                        List.of("2019年" + extra, "2020年"),
                        List.of(new Block.Series("总计" + extra, List.of("680.82", "1272.56"))))
                .note("页眉没有读" + extra)
                .build();
    }

    private static Report report(Document document) {
        return Audit.run(document, CATALOGUE, DAY);
    }

    private static org.jsoup.nodes.Document page(String extra, Decisions decisions) {
        Document document = document(extra);
        return Jsoup.parse(ReportHtml.print(document, report(document), decisions, DAY));
    }

    private static JsonNode data(org.jsoup.nodes.Document page, String id) {
        try {
            return new ObjectMapper().readTree(page.expectFirst("script#" + id).data());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void withoutScriptsTheDocumentIsThereWithItsFiguresTinted() {
        org.jsoup.nodes.Document page = page("", Decisions.NONE);

        assertThat(page.expectFirst(".paper h4").text()).isEqualTo("第一部分 总体情况");
        assertThat(page.select(".paper p .figure.broken").eachText()).containsExactly("1272.56万元");
        assertThat(page.select(".paper p .figure:not(.broken)").eachText()).containsExactly("1020.75万元", "51.81万元");
        assertThat(page.expectFirst(".paper th").attr("colspan")).isEqualTo("2");
        assertThat(page.select(".paper .table-block td").eachText()).containsExactly("本年收入", "1020.75");
        assertThat(page.select(".paper .chart-block td").eachText()).containsExactly("680.82", "1272.56");
        assertThat(page.expectFirst(".plain").text()).contains("2026-01-01");
        assertThat(page.text()).contains("页眉没有读", "数字");
    }

    @Test
    void withoutScriptsFindingsLeadToTheirPlacesAndBack() {
        org.jsoup.nodes.Document page = page("", Decisions.NONE);
        Element finding = page.expectFirst("li.finding.error");

        assertThat(finding.text()).contains("错误 · ", "印作1272.56万元", "应为1072.56万元", "1020.75 + 51.81 = 1072.56");
        assertThat(finding.select("a")).isNotEmpty();
        assertThat(page.select("a.spot .figure.broken")).isNotEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .allMatch(address -> address.startsWith("#") && page.getElementById(address.substring(1)) != null);
    }

    @Test
    void theViewerIsGivenTheWholeReport() {
        JsonNode data = data(page("", Decisions.NONE), "data-1");

        assertThat(data.at("/blocks/1/type").asText()).isEqualTo("paragraph");
        assertThat(data.at("/findings/0/printed").asText()).isEqualTo("1272.56万元");
        int relation = data.at("/findings/0/relations/0").asInt();
        assertThat(data.at("/relations/" + relation + "/verdict").asText()).isEqualTo("broken");
        assertThat(data.at("/counts/broken").asInt()).isPositive();
        assertThat(data.at("/report/status").asText()).isEqualTo("ok");
        assertThat(data.at("/findings/0/decision").isNull()).isTrue();
    }

    @Test
    void nothingComesFromElsewhereAndOnlyOurScriptsMayRun() throws GeneralSecurityException {
        org.jsoup.nodes.Document page = page("", Decisions.NONE);
        String policy =
                page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(page.select("[src], link, img, iframe, object, embed, form[action]"))
                .isEmpty();
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
        for (Element code : page.select("script:not([type]), style")) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(code.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "</noscript><img src=x onerror=alert(1)>",
                "\"><svg onload='alert(1)'>",
                "</style><body onload=alert(1)>",
                "&lt;script&gt;&#x3c;b&#x3e;",
                "\u0000\u0008\u2028\ud800中\udfff\ufffe",
                "{{constructor.constructor('alert(1)')()}}",
            })
    void noWordOfADocumentBecomesMarkup(String hostile) {
        Decisions decisions = Decisions.parse("[]");
        org.jsoup.nodes.Document clean = page("", decisions);
        org.jsoup.nodes.Document page = page(hostile, decisions);

        assertThat(clean.getAllElements().stream().map(Element::tagName).toList())
                .containsAll(
                        page.getAllElements().stream().map(Element::tagName).toList());
        assertThat(page.select("script, style, noscript")).hasSameSizeAs(clean.select("script, style, noscript"));
        assertThat(page.body().children()).hasSameSizeAs(clean.body().children());
        assertThat(page.getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(a -> a.getKey().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(data(page, "data-1").at("/blocks/1/text").asText()).contains(hostile);
        assertThat(data(page, "index").at("/documents/0/title").asText()).endsWith(hostile);
    }

    @Test
    void aHostileReasonStaysAReason() {
        Document document = document("");
        String id = report(document).findings().getFirst().id();
        Decisions decisions = Decisions.parse("- {id: " + id
                + ", verdict: dismissed, reason: '</script><script>x()</script>'}\n"
                + "- {id: gone, verdict: confirmed, reason: '<b>x</b>'}");
        org.jsoup.nodes.Document page = page("", decisions);

        assertThat(page.select("b, script:containsData(x\\(\\)):not([type])")).isEmpty();
        assertThat(page.text()).contains("已核实不是错误", "</script><script>x()</script>", "不再出现", "gone");
        assertThat(data(page, "data-1").at("/findings/0/decision/verdict").asText())
                .isEqualTo("dismissed");
        assertThat(data(page, "index").at("/documents/0/errors").asInt()).isZero();
    }

    @Test
    void manyDocumentsHaveAnIndexWithTheWorstFirst() {
        ReportHtml file = new ReportHtml(Decisions.NONE, DAY);
        Document good = new DocumentBuilder("好.txt")
                .title("甲局2020年决算")
                .paragraph("没有数字。")
                .build();
        Document bad = document("");
        String sections = file.section(good, report(good))
                + file.section(good, Report.unreadable("坏.pdf", "文件已损坏。"))
                + file.section(bad, report(bad));
        org.jsoup.nodes.Document page = Jsoup.parse(file.head() + sections + file.foot());

        assertThat(page.select(".ranking a").eachAttr("href")).containsExactly("#d3", "#d1", "#d2");
        assertThat(page.select("section.plain[id]").eachAttr("id")).containsExactly("d1", "d2", "d3");
        assertThat(page.expectFirst("#d2").text()).contains("没有核对", "文件已损坏");
        assertThat(data(page, "index").get("order").toString()).isEqualTo("[2,0,1]");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
