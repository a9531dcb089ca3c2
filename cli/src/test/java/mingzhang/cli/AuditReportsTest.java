package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that {@code mz audit} writes, and the decisions that it takes. */
class AuditReportsTest {
    private static final String GOOD = "某县教育局2020年度部门决算\n收入合计100.00万元，其中：财政拨款收入80.00万元，占80%；其他收入20.00万元，占20%。\n";
    private static final String BAD = "某县财政局2020年度部门决算\n收入合计100.00万元，其中：财政拨款收入80.00万元，占62%；其他收入20.00万元，占20%。\n";

    @TempDir
    private Path folder = Path.of("");

    private static Ran audit(Object... arguments) {
        return mz(Stream.concat(Stream.of("audit"), Stream.of(arguments)).toArray());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private static String id(Path document) {
        Matcher id = Pattern.compile("编号 (\\w+)").matcher(audit(document).out());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void aPageIsWrittenForManyDocuments() throws IOException {
        Path page = folder.resolve("报告.html");
        Ran ran = audit("--html", page, file("a.txt", GOOD), file("b.txt", BAD), folder.resolve("none.pdf"));
        Document html = Jsoup.parse(page.toFile());

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.out()).contains("共 3 份文件", "报告已写入 " + page, "文件排名");
        assertThat(html.select(".ranking a").eachAttr("href")).containsExactly("#d2", "#d1", "#d3");
        assertThat(html.select("#d2 .figure.broken").eachText()).contains("62%");
        assertThat(html.expectFirst("#d3").text()).contains("没有核对");
        assertThat(unfinished()).isEmpty();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void aWorkbookHasASheetForEachQuestion() throws IOException {
        Path book = folder.resolve("报告.xlsx");
        Ran ran = audit("--xlsx", book, file("a.txt", GOOD), file("b.txt", BAD));

        assertThat(ran.status()).isEqualTo(Status.ERRORS);
        try (XSSFWorkbook read = new XSSFWorkbook(book.toString())) {
            assertThat(IntStream.range(0, read.getNumberOfSheets()).mapToObj(read::getSheetName))
                    .containsExactly("问题", "关系", "未覆盖数字", "汇总");
            XSSFSheet findings = read.getSheet("问题");
            assertThat(findings.getPaneInformation().isFreezePane()).isTrue();
            assertThat(findings.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:U2");
            assertThat(value(findings, 1, "级别")).isEqualTo("错误");
            assertThat(value(findings, 1, "印刷值")).isEqualTo("62%");
            assertThat(value(findings, 1, "应为")).startsWith("80");
            assertThat(value(findings, 1, "编号")).isNotEmpty();
            assertThat(read.getPrintArea(read.getSheetIndex(findings))).endsWith("!$A$1:$I$2");
            assertThat(findings.getPrintSetup().getLandscape()).isTrue();
            assertThat(findings.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(findings.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(findings.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            XSSFSheet relations = read.getSheet("关系");
            assertThat(column(relations, "结论")).contains("相符", "不符");
            XSSFSheet sums = read.getSheet("汇总");
            assertThat(column(sums, "文件").getFirst()).endsWith("b.txt");
            assertThat(column(sums, "部门")).containsExactly("某县财政局", "某县教育局");
            assertThat(sums.getRow(1).getCell(at(sums, "错误")).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    private static int at(XSSFSheet sheet, String name) {
        return StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                .filter(c -> c.getStringCellValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }

    private static String value(XSSFSheet sheet, int row, String column) {
        Cell cell = sheet.getRow(row).getCell(at(sheet, column));
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static List<String> column(XSSFSheet sheet, String name) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(row -> value(sheet, row, name))
                .toList();
    }

    @Test
    void wordsThatLookLikeFormulasStayWords() throws IOException {
        Path book = folder.resolve("报告.xlsx");
        audit("--xlsx", book, file("=cmd.txt", "=HYPERLINK(\"x\")2020年决算\n" + BAD));

        try (XSSFWorkbook read = new XSSFWorkbook(book.toString())) {
            XSSFSheet sums = read.getSheet("汇总");
            Cell title = sums.getRow(1).getCell(at(sums, "标题"));
            assertThat(title.getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sums.getRow(1).getCell(at(sums, "文件")).getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
    }

    @Test
    void aDismissedFindingDoesNotCountAndSaysSo() throws IOException {
        Path bad = file("b.txt", BAD);
        Path decisions = file(
                "决定.yaml",
                "- id: " + id(bad) + "\n  verdict: dismissed\n  reason: 口径不同\n  who: 某某\n"
                        + "- id: 0123456789ab\n  verdict: confirmed\n  reason: 已通知更正\n");
        Path book = folder.resolve("报告.xlsx");

        assertThat(audit(bad).status()).isEqualTo(Status.ERRORS);
        Ran ran = audit("--decisions", decisions, bad);
        assertThat(ran.status()).isEqualTo(Status.OK);
        assertThat(ran.out()).contains("已核实不是错误 1 项", "口径不同（某某）", "不再出现", "0123456789ab  已通知更正");
        Ran json = audit("--json", "--decisions", decisions, bad);
        assertThat(json.out()).hasLineCount(1).contains("\"decision\":{\"verdict\":\"dismissed\"");
        assertThat(json.err()).contains("不再出现", "0123456789ab");
        assertThat(audit("--xlsx", book, "--decisions", decisions, bad).status())
                .isEqualTo(Status.OK);
        try (XSSFWorkbook read = new XSSFWorkbook(book.toString())) {
            assertThat(column(read.getSheet("问题"), "处理")).containsExactly("已核实不是错误");
            assertThat(column(read.getSheet("问题"), "理由")).containsExactly("口径不同");
        }
    }

    @Test
    void aFileOfDecisionsThatCannotBeUsedIsRefusedBeforeAnythingIsAudited() throws IOException {
        Ran wrong = audit("--decisions", file("d.yaml", "- {id: a, verdict: dismissed}"), file("a.txt", GOOD));
        Ran missing = audit("--decisions", folder.resolve("none.yaml"), folder.resolve("a.txt"));

        assertThat(wrong.status()).isEqualTo(Status.FAILED);
        assertThat(wrong.err()).contains("d.yaml", "必须写理由");
        assertThat(wrong.out()).isEmpty();
        assertThat(missing.err()).contains("打不开");
    }

    @Test
    void aReportIsNeverWrittenOverADocumentAndNeverAudited() throws IOException {
        Path document = file("a.txt", GOOD);
        Path page = folder.resolve("out.html");

        assertThat(audit("--html", document, document).err()).contains("不能写到要审核的文件");
        assertThat(Files.readString(document)).isEqualTo(GOOD);
        assertThat(audit("--html", folder, document).err()).contains("是一个文件夹");
        assertThat(audit("--html", folder.resolve("no/out.html"), document).err())
                .contains("没有这个文件夹");
        assertThat(audit("--html", page, "--xlsx", page, document).err()).contains("同一个文件");
        audit("--html", page, folder);
        assertThat(audit("--html", page, folder).out()).contains("共 1 份文件");
    }

    @Test
    void severalDocumentsEndWithARanking() throws IOException {
        Ran ran = audit(file("a.txt", GOOD), file("b.txt", BAD), file("c.txt", BAD));

        assertThat(ran.out()).contains("部门排名", "某县财政局（2 份）", "文件排名");
        assertThat(ran.out().substring(ran.out().indexOf("文件排名")).lines().map(l -> l.replaceAll(".*/", "")))
                .containsSubsequence("b.txt", "c.txt", "a.txt");
    }
}
