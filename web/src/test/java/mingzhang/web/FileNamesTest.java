package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({"决算.docx,决算.docx", "../../etc/passwd,passwd", "C:\\文件\\预算.pdf,预算.pdf", "'',未命名文件", "/,未命名文件"})
    void onlyTheLastPartStays(String given, String plain) {
        assertThat(FileNames.plain(given)).isEqualTo(plain);
    }

    @Test
    void controlCharactersAndLongNamesAreCut() {
        assertThat(FileNames.plain("a\r\nb\u0000.txt")).isEqualTo("ab.txt");
        assertThat(FileNames.plain("长".repeat(500) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileNames.plain(null)).isEqualTo("未命名文件");
    }
}
