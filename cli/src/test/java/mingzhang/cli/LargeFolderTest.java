package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many documents, some of which nobody can read; and words made to trap the patterns of the audit. */
class LargeFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneBadDocumentAmongAThousandIsCountedAndTheRestIsAudited() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            Path file = folder.resolve("%04d.txt".formatted(i));
            Files.writeString(file, "一、收入情况\n收入合计%d.00万元，其中：财政拨款收入80.00万元，其他收入%d.00万元。\n".formatted(100 + i, 20 + i));
        }
        Files.write(folder.resolve("0500.txt"), "PK\3\4 word/document.xml".getBytes(StandardCharsets.UTF_8));
        Ran ran = mz("audit", "--json", folder);
        List<String> lines = ran.out().lines().toList();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(lines).hasSize(1_000);
        assertThat(lines).filteredOn(line -> line.contains("\"status\":\"ok\"")).hasSize(999);
        assertThat(lines)
                .filteredOn(line -> line.contains("\"status\":\"unreadable\""))
                .singleElement()
                .asString()
                .contains("0500.txt")
                .contains("损坏");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,",
                "1.",
                "，",
                "、",
                "（",
                "（其中：",
                "其中：",
                "其中",
                "占",
                "增长",
                "1%",
                "万元，",
                "1.00万元、",
                "收入1.00万元，",
                " ",
                "—",
                "分别为1、",
                "“三公”经费",
                "110101199001011234",
                "了的"
            })
    void oneWordRepeatedWithoutEndIsAudited(String word) throws IOException {
        String body = word.repeat(50_000 / word.length());
        Path file = Files.writeString(
                folder.resolve("陷阱.txt"),
                "一、收入情况\n收入合计100.00万元，其中：财政拨款收入80.00万元，占62%；其他收入20.00万元，占20%。\n" + body + "。\n");
        Ran ran = mz("audit", "--json", file);

        assertThat(ran.out()).contains("\"status\":\"ok\"").contains("\"printed\":\"62%\"");
    }
}
