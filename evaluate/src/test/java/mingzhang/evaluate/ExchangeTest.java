package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Problem;
import mingzhang.year.Samples;
import mingzhang.year.Value;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Evaluator EVALUATOR = Evaluator.of(CATALOGUE);
    private static final Evaluated OURS = EVALUATOR.evaluate(Samples.year("yiyang-2020", CATALOGUE));

    @TempDir
    private Path folder = Path.of("");

    private Path handedOut(int row, String score, String words) throws IOException {
        Path made = folder.resolve("made.xlsx");
        try (OutputStream out = Files.newOutputStream(made)) {
            Exchange.xlsx(OURS, out);
        }
        Path filled = folder.resolve("filled.xlsx");
        try (InputStream in = Files.newInputStream(made);
                Workbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filled)) {
            book.getSheetAt(0).getRow(row).getCell(10).setCellValue(score);
            book.getSheetAt(0).getRow(row).getCell(11).setCellValue(words);
            book.write(out);
        }
        return filled;
    }

    @Test
    void opinionsComeBackTheWayTheyWent() throws IOException {
        Exchange.Answer answer = Exchange.readXlsx(handedOut(9, "21", "没有佐证"), OURS);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.opinions())
                .containsExactly(new Exchange.Opinion(
                        List.of("效益指标", "可持续影响指标", "为全市高质量发展提供组织保证"), new BigDecimal("21"), "没有佐证"));
        String json = Exchange.json(OURS)
                .replaceFirst("\"score\" : null,\\s+\"words\" : \"\"", "\"score\":\"8\",\"words\":\"进度慢\"");
        assertThat(Exchange.readJson(json, OURS).opinions())
                .containsExactly(new Exchange.Opinion(List.of("预算执行", "预算执行率"), new BigDecimal("8"), "进度慢"));
    }

    @Test
    void whatCannotBeTakenIsNamed() throws IOException {
        assertThat(problems(Exchange.readXlsx(handedOut(9, "31", ""), OURS)))
                .singleElement()
                .asString()
                .contains("不在 0 到 30 之间");
        assertThat(problems(Exchange.readXlsx(handedOut(9, "21", ""), OURS)))
                .singleElement()
                .asString()
                .contains("没有写评价意见");
        assertThat(problems(Exchange.readXlsx(handedOut(9, "二十", "x"), OURS)))
                .singleElement()
                .asString()
                .contains("不是数");
        assertThat(problems(Exchange.readXlsx(Files.writeString(folder.resolve("a.xlsx"), "no"), OURS)))
                .singleElement()
                .asString()
                .contains("不是可以读的 xlsx");
        assertThat(problems(Exchange.readJson("{", OURS))).containsExactly("不是 JSON");
    }

    @Test
    void opinionsOnAnotherVersionAreRefused() throws IOException {
        Evaluated changed = EVALUATOR.evaluate(SeedsTest.with(
                Samples.year("yiyang-2020", CATALOGUE), "自评结论", "预算执行率得分", "内容", new Value.Number(BigDecimal.ONE)));

        assertThat(problems(Exchange.readXlsx(handedOut(9, "30", ""), changed)))
                .singleElement()
                .asString()
                .contains("不是这一版");
    }

    private static List<String> problems(Exchange.Answer answer) {
        return answer.problems().stream().map(Problem::found).toList();
    }
}
