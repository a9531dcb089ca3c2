package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import mingzhang.audit.Audit;
import mingzhang.audit.Decisions;
import mingzhang.audit.Report;
import mingzhang.audit.page.ReportHtml;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.DocumentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that is a single file, opened from a folder, without any server. */
class ReportFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    private Path folder = Path.of("");

    private static Document document(String department, String total) {
        return new DocumentBuilder(department + ".txt")
                .title(department + "2020年度部门决算<script>document.title='!'</script>")
                .heading(2, "一、收入支出决算总体情况")
                .paragraph("2020年度收入总计" + total + "万元，其中：本年收入1020.75万元，年初结转和结余51.81万元。")
                .build();
    }

    private static Report report(Document document) {
        return Audit.run(document, CATALOGUE, DAY);
    }

    private Browser open(String html, int width, int height) throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), html);
        return new Browser(file.toUri(), width, height).open("report.html");
    }

    @Test
    void aReaderGoesFromTheFindingToItsPlaceToThePartsAndBack() throws Exception {
        Document document = document("某局", "1272.56");
        try (Browser browser = open(ReportHtml.print(document, report(document), Decisions.NONE, DAY), 1280, 900)) {
            assertThat(browser.see(".summary-says").getText()).contains("1 处错误");
            browser.click(".finding.error", "1272.56");
            assertThat(browser.inSight(browser.see("[data-figure].broken", "1272.56")))
                    .isTrue();
            assertThat(browser.texts(".paper .is-part")).contains("1020.75万元", "51.81万元");
            assertThat(browser.ask("location.hash")).isEqualTo("#d1-f1");
            browser.click("[data-figure].broken", "1272.56");
            browser.click(".paper .is-part", "51.81");
            assertThat(browser.see(".relations h2").getText()).contains("51.81万元");
            browser.click(".step.back");
            assertThat(browser.see(".relations h2").getText()).contains("1272.56万元");
            assertThat(browser.ask("document.title")).asString().endsWith("核对报告");
            assertThat(browser.ask("performance.getEntriesByType('resource').length"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void aReaderOfManyDocumentsOpensTheWorstAndReturns() throws Exception {
        ReportHtml file = new ReportHtml(Decisions.NONE, DAY);
        Document good = document("甲局", "1072.56");
        Document bad = document("乙局", "1272.56");
        String sections = file.section(good, report(good)) + file.section(bad, report(bad));
        try (Browser browser = open(file.head() + sections + file.foot(), 390, 844)) {
            assertThat(browser.see(".ranking").getText()).contains("乙局").contains("甲局");
            browser.click(".ranking a");
            assertThat(browser.see(".file-title").getText()).startsWith("乙局");
            browser.see(".finding.error", "1272.56");
            browser.click(".file-back a");
            browser.see(".ranking");
            assertThat(browser.ask("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }
}
