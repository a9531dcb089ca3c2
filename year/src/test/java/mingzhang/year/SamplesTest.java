package mingzhang.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Money;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dgolden.rewrite=true} writes the workbooks anew from their texts. */
class SamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/mingzhang/year/samples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("ids")
    void theWorkbookSaysWhatTheTextSays(String id) throws IOException {
        DepartmentYear text = Samples.year(id, Given.CATALOGUE);
        Path file = Boolean.getBoolean("golden.rewrite") ? rewritten(id, text) : Samples.copy(id, folder);
        Workbook.Reading reading = Workbook.read(file, profile(text), Given.CATALOGUE);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.year()).contains(text);
    }

    static Stream<String> ids() {
        return Samples.list().stream().map(Samples.Sample::id);
    }

    private static Profile profile(DepartmentYear year) {
        return Given.CATALOGUE.profile(year.profile()).orElseThrow();
    }

    private static Path rewritten(String id, DepartmentYear text) throws IOException {
        Path file = FOLDER.resolve(id + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook.write(text, profile(text), Given.CATALOGUE, out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "lizhou-2020, 收入支出总表.收入总计.决算数, 1072.56",
        "lizhou-2020, 收入支出总表.支出总计.决算数, 1072.56",
        "lizhou-2020, 收入支出总表.收入总计.上年决算数, 680.82",
        "lizhou-2020, 收入支出总表.本年支出合计.决算数, 789.05",
        "lizhou-2020, 财政拨款收入支出总表.财政拨款收入总计.决算数, 1072.56",
        "lizhou-2020, 一般公共预算支出决算.合计.预算数, 1020.75",
        "lizhou-2020, 三公经费.合计.决算数, 1.38",
        "lizhou-2020, 基本支出.合计.决算数, 572.40",
        "chaotian-2020, 收入支出总表.收入总计.决算数, 1036.19",
        "chaotian-2020, 收入支出总表.支出总计.上年决算数, 692.64",
        "chaotian-2020, 三公经费.公务用车购置及运行维护费.决算数, 11.20",
        "chaotian-2020, 基本支出.合计.决算数, 616.38",
    })
    void totalsFollowFromTheParts(String id, String path, BigDecimal wan) {
        Money expected = Money.ofYuan(wan.movePointRight(4));
        assertThat(Samples.year(id, Given.CATALOGUE).value(path)).contains(new Value.Amount(expected));
    }

    @ParameterizedTest
    @CsvSource({"lizhou-2020, 100, 99", "chaotian-2020, 100, 92"})
    void weightsAddToAHundred(String id, BigDecimal weights, BigDecimal points) {
        DepartmentYear year = Samples.year(id, Given.CATALOGUE);
        assertThat(year.value("整体绩效评分.合计.分值")).contains(new Value.Number(weights));
        assertThat(year.value("整体绩效评分.合计.得分")).contains(new Value.Number(points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such", "../lizhou-2020"})
    void anotherNameIsRefusedWithTheNamesThatThereAre(String id) {
        assertThatThrownBy(() -> Samples.copy(id, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lizhou-2020、chaotian-2020");
    }
}
