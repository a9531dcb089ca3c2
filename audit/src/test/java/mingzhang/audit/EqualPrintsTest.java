package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Documents;
import org.junit.jupiter.api.Test;

/** One wrong sentence thousands of times: which figure is wrong is given up, and said so, before memory ends. */
class EqualPrintsTest {
    @Test
    void manyEqualPrintsAreGivenUpNotKept() throws Exception {
        String text = IntStream.range(0, 4000)
                .mapToObj(i -> "第" + i + "项收入1000.00万元，其中：甲类1072.56万元，乙类200.00万元。")
                .collect(Collectors.joining("\n", "某某局2020年度部门决算\n\n二、收入决算情况说明\n", "\n"));
        Report report = Audit.run(
                Documents.read("多处相同.txt", text.getBytes(StandardCharsets.UTF_8)),
                Catalogue.load(),
                LocalDate.of(2021, 9, 1));

        assertThat(report.findings().stream().map(Report.Finding::message)).anyMatch(m -> m.contains("哪个数字错了"));
    }
}
