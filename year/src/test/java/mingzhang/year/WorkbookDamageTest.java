package mingzhang.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mingzhang.figures.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that no office program wrote: they are refused in words, with the cell where it is one. */
class WorkbookDamageTest {
    @TempDir
    Path folder;

    /** The sample with words of its first worksheet replaced, once. */
    private Path altered(String pattern, String by) throws IOException {
        Path file = new Altered(folder).file(book -> {});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean first = entry.getName().equals("xl/worksheets/sheet2.xml");
                zip.write(first ? replaced(part, pattern, by) : part);
            }
        }
        return Files.write(file, out.toByteArray());
    }

    private static byte[] replaced(byte[] part, String pattern, String by) {
        String words = new String(part, StandardCharsets.UTF_8);
        String changed = words.replaceFirst(pattern, by);
        assertThat(changed).isNotEqualTo(words);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(<c r=\"B3\"[^>]*) t=\"\\w+\" | $1 t=\"nonsense\"",
                "(<c r=\"B3\"[^>]*) t=\"\\w+\"([^>]*)>.*?</c> | $1 t=\"s\"$2><v>seven</v></c>",
                "(<c r=\"B3\"[^>]*) t=\"\\w+\"([^>]*)>.*?</c> | $1 t=\"n\"$2><v>1x2</v></c>",
                "(<c r=\"B3\"[^>]*) t=\"\\w+\"([^>]*)>.*?</c> | $1 t=\"e\"$2><v>#WHAT!</v></c>",
            })
    void aDamagedCellIsNamed(String pattern, String by) throws IOException {
        Workbook.Reading reading = Workbook.read(altered(pattern, by), Given.PROFILE, Given.CATALOGUE);
        assertThat(reading.year()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).startsWith("工作表“").endsWith("第3行B列");
            assertThat(problem.found()).contains("损坏");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3000000000", "2000000000", "1048577"})
    void aDamagedWorksheetIsRefused(String row) throws IOException {
        Path file = altered("<row r=\"3\"", "<row r=\"" + row + "\"");
        Workbook.Reading reading = Workbook.read(file, Given.PROFILE, Given.CATALOGUE);
        assertThat(reading.year()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::found)
                .asString()
                .contains("损坏");
    }
}
