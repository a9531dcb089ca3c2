package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip is a folder: each document in it is read by itself, and none can harm the others. */
class ZipTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void twoDocuments() {
        entries.put("决算/说明.txt", utf8("一、收入情况\n全年收入12.5万元。"));
        entries.put("预算.txt", utf8("一、支出情况\n全年支出10万元。"));
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries, Charset names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private List<Source> sources(byte[] zip) throws IOException {
        return Documents.sources(Files.write(folder.resolve("包.zip"), zip));
    }

    private static List<String> outcomes(List<Source> sources) {
        List<String> outcomes = new ArrayList<>();
        for (Source source : sources) {
            try {
                outcomes.add(source.read().name());
            } catch (UnreadableException e) {
                outcomes.add(e.problem().found());
            }
        }
        return outcomes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void everyDocumentIsReadUnderItsName(String charset) throws IOException {
        List<Source> sources = sources(zip(entries, Charset.forName(charset)));

        assertThat(outcomes(sources)).containsExactly("包.zip/决算/说明.txt", "包.zip/预算.txt");
        assertThat(sources.getFirst().path()).isEqualTo(folder.resolve("包.zip").toString() + "/决算/说明.txt");
        assertThat(sources.getFirst().read().text()).contains("全年收入12.5万元");
    }

    @Test
    void whatIsNoDocumentIsLeftOut() throws IOException {
        entries.put("照片.jpg", new byte[10]);
        entries.put("~$说明.docx", new byte[10]);
        entries.put("__MACOSX/._说明.txt", new byte[10]);

        assertThat(sources(zip(entries, GBK))).hasSize(2);
    }

    @Test
    void aBadEntryDoesNotStopTheOthers() throws IOException {
        entries.put("坏.docx", utf8("PK\3\4 torn"));
        entries.put("空.txt", new byte[0]);

        assertThat(outcomes(sources(zip(entries, GBK))))
                .containsExactly("包.zip/决算/说明.txt", "包.zip/预算.txt", "文件已损坏，无法读取", "文件里没有内容");
    }

    @Test
    void aZipWithinAZipIsOpenedOneLevelDown() throws IOException {
        byte[] inner = zip(Map.of("内.txt", utf8("全年支出10万元。")), GBK);
        byte[] tooDeep = zip(Map.of("更内.zip", inner), GBK);
        byte[] outer = zip(new LinkedHashMap<>(Map.of("单位.zip", inner)), GBK);

        assertThat(outcomes(sources(outer))).containsExactly("包.zip/单位.zip/内.txt");
        assertThat(outcomes(sources(zip(Map.of("单位.zip", tooDeep), GBK)))).containsExactly("压缩包套了两层以上，未读取");
    }

    @Test
    void anOfficeDocumentIsNoFolder() throws IOException {
        byte[] xlsx = SheetCases.make(
                false,
                pen -> SheetCases.put(
                        pen.book().createSheet(), 0, 0, "内容", pen.book().createCellStyle()));
        Path file = Files.write(folder.resolve("表.xlsx"), xlsx);

        assertThat(outcomes(Documents.sources(file))).containsExactly("表.xlsx");
    }

    @Test
    void anEmptyOrDamagedZipSaysSo() throws IOException {
        byte[] good = zip(entries, GBK);

        assertThat(outcomes(sources(zip(Map.of("照片.jpg", new byte[1]), GBK)))).containsExactly("压缩包里没有可以读取的文件");
        assertThat(outcomes(sources(zip(Map.of(), GBK)))).containsExactly("压缩包里没有可以读取的文件");
        assertThat(outcomes(sources(Arrays.copyOf(good, good.length - 30)))).containsExactly("文件已损坏，无法读取");
    }

    @Test
    void aLockedEntrySaysSo() throws IOException {
        byte[] zip = zip(entries, GBK);
        directory(zip).putShort(8, (short) 1);

        assertThat(outcomes(sources(zip))).containsExactly("文件有打开密码，无法读取", "包.zip/预算.txt");
    }

    /** The directory of a zip that has no comment, from its first entry on. */
    private static ByteBuffer directory(byte[] zip) {
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int start = all.getInt(zip.length - 22 + 16);
        return all.slice(start, zip.length - start).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void anEntryThatIsLargerThanItSaysIsRefused() throws IOException {
        byte[] zip = zip(entries, GBK);
        directory(zip).putInt(24, 5);

        assertThat(outcomes(sources(zip))).containsExactly("文件已损坏，无法读取", "包.zip/预算.txt");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zip = zip(entries, GBK);
        directory(zip).putInt(24, 1 << 30);
        assertThat(outcomes(sources(zip))).singleElement().asString().contains("压缩炸弹");

        byte[] overlapping = zip(entries, GBK);
        directory(overlapping).putInt(20, overlapping.length);
        assertThat(outcomes(sources(overlapping))).singleElement().asString().contains("压缩炸弹");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Stream.iterate(0, i -> i + 1).limit(10_001).forEach(i -> entries.put(i + ".txt", new byte[0]));

        assertThat(outcomes(sources(zip(entries, GBK)))).containsExactly("压缩包内的文件数超过10000的上限");
    }

    @Test
    void brokenBytesNeverThrowAnythingElse() throws IOException {
        byte[] zip = zip(entries, GBK);
        for (int at = 0; at < zip.length; at++) {
            byte[] broken = zip.clone();
            broken[at] ^= (byte) 0xff;
            assertThat(outcomes(sources(broken))).isNotEmpty();
        }
    }
}
