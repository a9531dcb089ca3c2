package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void anAuditIsTimedAndAnUnreadableFileIsNamed() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "一、收入情况\n收入合计100.00万元，其中：财政拨款收入80.00万元，占80%。\n");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Ran ran = mz("bench", "audit", "--times", "1", good, empty);

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.out()).contains("只取文字", "倍数").contains("没有测：" + empty);
        assertThat(ran.out()
                        .lines()
                        .filter(l -> l.endsWith("good.txt"))
                        .findFirst()
                        .orElseThrow())
                .matches("\\s+3\\s.*\\d.*");
    }

    @Test
    void thereMustBeSomethingToMeasure() {
        assertThat(mz("bench", "audit", "--times", "0", folder).err()).contains("至少是 1");
    }
}
