package mingzhang.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {
    @Provide
    Arbitrary<DepartmentYear> years() {
        return AnyYear.any();
    }

    @Property(tries = 100)
    void jsonWrittenAndReadIsTheSame(@ForAll("years") DepartmentYear year) {
        assertThat(YearJson.read(YearJson.write(year))).isEqualTo(year);
    }

    /** Random amounts contradict each other, so only what stands in the cells is compared here. */
    @Property(tries = 6)
    void aWorkbookWrittenAndReadIsTheSame(@ForAll("years") DepartmentYear year) throws IOException {
        Path file = Files.createTempFile("year", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook.write(year, Given.PROFILE, Given.CATALOGUE, out);
        }
        WorkbookReader.Raw raw = WorkbookReader.raw(file, Given.PROFILE, Given.CATALOGUE);
        Files.delete(file);
        assertThat(raw.problems()).allSatisfy(p -> assertThat(p.found()).contains("，而 "));
        assertThat(raw.year()).contains(year);
    }

    @Test
    void moneyIsTextInYuan() {
        assertThat(YearJson.write(Samples.year("lizhou-2020", Given.CATALOGUE)))
                .contains("\"yuan\" : \"10725600.00\"")
                .doesNotContainPattern("\"yuan\" : [0-9]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | 不是 JSON",
                "[] | 缺少 sheets，或不是数组",
                "{\"sheets\": []} | 缺少 profile，或不是文字",
                "{\"profile\": \"p\", \"department\": \"d\", \"year\": \"2020\", \"sheets\": []} | 缺少 year，或不是整数",
                "{\"sheets\": [{\"rows\": [{\"key\": \"k\", \"values\": {\"决算数\": {\"yuan\": \"0.001\"}}}]}]} | “决算数”的数",
                "{\"sheets\": [{\"rows\": [{\"key\": \"k\", \"values\": {\"决算数\": {\"yuan\": 5}}}]}]} | 缺少 yuan，或不是文字",
                "{\"sheets\": [{\"rows\": [{\"key\": \"k\", \"values\": {\"分\": {\"number\": \"1E999999999\"}}}]}]} | “分”的数",
                "{\"sheets\": [{\"rows\": [{\"key\": \"k\"}]}]} | 行“k”没有 values",
            })
    void anotherJsonIsRefusedInWords(String json, String words) {
        assertThatThrownBy(() -> YearJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
