package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read say so in one sentence, and nothing but that sentence ever comes out. */
class UnreadableTest {
    private static final Path GOLDEN = Path.of("src/test/resources/mingzhang/document/golden");

    private static String sentence(byte[] bytes) {
        UnreadableException thrown = catchThrowableOfType(UnreadableException.class, () -> Documents.read("文件", bytes));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problem().mend()).endsWith("。");
        assertThat(thrown.problem().found()).doesNotEndWith("。");
        return thrown.problem().found();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingInIt() {
        assertThat(sentence(new byte[0])).contains("没有内容");
        assertThat(sentence(bytes(" \n\n "))).contains("没有内容");
        assertThat(sentence(new PdfPen(595, 842).page().bytes())).contains("没有内容");
    }

    @Test
    void onlyPictures() {
        assertThat(sentence(
                        new PdfPen(595, 842).page().picture().page().picture().bytes()))
                .isEqualTo("没有文字层，只有图片");
    }

    @Test
    void aPdfWithoutItsEndIsNotTakenForTheWhole() {
        byte[] whole =
                new PdfPen(595, 842).page().text(70, 100, 12, "收入总计1072.56万元。").bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length - 700);
        assertThat(sentence(cut)).contains("损坏");
    }

    @Test
    void onePictureAmongPagesIsANote() throws UnreadableException {
        byte[] pdf = new PdfPen(595, 842)
                .page()
                .text(70, 100, 12, "本页有文字，第二页是扫描的附件。")
                .page()
                .picture()
                .bytes();
        assertThat(Documents.read("文件", pdf).notes()).containsExactly("第2页只有图片，没有文字，未能读取。");
    }

    @Test
    void lockedWithAPassword() throws IOException {
        byte[] pdf = new PdfPen(595, 842).page().text(70, 100, 12, "内容").bytes();
        assertThat(sentence(locked(pdf, "secret"))).contains("密码");
    }

    @Test
    void lockedAgainstChangesOnlyIsRead() throws IOException {
        byte[] pdf = new PdfPen(595, 842).page().text(70, 100, 12, "不许修改的内容").bytes();
        assertThat(Documents.read("文件", locked(pdf, "")).text()).contains("不许修改的内容");
    }

    private static byte[] locked(byte[] pdf, String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void damaged() {
        assertThat(sentence(bytes("%PDF-1.7\n1 0 obj <<"))).contains("损坏");
        assertThat(sentence(bytes("PK\u0003\u0004 word/document.xml"))).contains("损坏");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, 损坏",
        "OFD.xml, 损坏",
        "ppt/presentation.xml, ppt",
        "2024/a.txt, 压缩包",
    })
    void packagesOfOtherKinds(String entry, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        assertThat(sentence(out.toByteArray())).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"WordDocument, 损坏", "Workbook, 损坏", "EncryptedPackage, 密码", "Anything, 认不出"})
    void oldOfficeFiles(String stream, String kind) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = Arrays.copyOf(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                2048);
        System.arraycopy(name, 0, file, 1024, name.length);
        assertThat(sentence(file)).contains(kind);
    }

    @Test
    void workbooksLockedWithAPassword() throws IOException {
        assertThat(sentence(lockedXlsx())).contains("密码");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] xls = SheetCases.make(true, UnreadableTest::oneCell);
        byte[] doc = lockedDoc();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(sentence(xls)).contains("密码");
        assertThat(sentence(doc)).contains("密码");
    }

    private static void oneCell(SheetCases pen) {
        SheetCases.put(pen.book().createSheet(), 0, 0, "内容", pen.book().createCellStyle());
    }

    private static byte[] lockedXlsx() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream locked = encryptor.getDataStream(files)) {
                locked.write(SheetCases.make(false, UnreadableTest::oneCell));
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedDoc() throws IOException {
        try (InputStream in = Files.newInputStream(GOLDEN.resolve("doc-report/page.doc"));
                HWPFDocument document = new HWPFDocument(in)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void workbooksWithoutContent() throws IOException {
        for (boolean old : new boolean[] {false, true}) {
            assertThat(sentence(SheetCases.make(old, pen -> pen.book().createSheet("空"))))
                    .contains("没有内容");
        }
    }

    @Test
    void aWorkbookThatRepeatsOneLongTextForeverIsRefused() throws IOException {
        byte[] xlsx = SheetCases.make(false, pen -> {
            Sheet sheet = pen.book().createSheet();
            CellStyle style = pen.book().createCellStyle();
            String words = "字".repeat(30_000);
            for (int row = 0; row < 1_100; row++) {
                SheetCases.put(sheet, row, 0, words, style);
            }
        });
        assertThat(sentence(xlsx)).isEqualTo("工作簿的字数超过30000000的上限");
    }

    @Test
    void aWorkbookOfFarApartCellsIsRefused() throws IOException {
        byte[] xlsx = SheetCases.make(false, pen -> {
            Sheet sheet = pen.book().createSheet();
            CellStyle style = pen.book().createCellStyle();
            for (int row = 0; row < 40; row++) {
                SheetCases.put(sheet, row, 0, row, style);
                SheetCases.put(sheet, row, 16_000, row, style);
            }
        });
        assertThat(sentence(xlsx)).isEqualTo("各表的单元格数（含空白）超过600000的上限");
    }

    @Test
    void otherKinds() {
        assertThat(sentence(bytes("{\\rtf1 words}"))).contains("RTF");
        assertThat(sentence("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("图片");
        assertThat(sentence(new byte[] {1, 2, 3, 0, 5, 0, 7})).contains("认不出");
        assertThat(sentence(new byte[] {'a', (byte) 0xff, (byte) 0xff, 'b'})).contains("编码");
    }

    @Test
    void notAFile(@TempDir Path folder) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Documents.read(folder))
                .withMessageContaining("文件夹");
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Documents.read(folder.resolve("none.pdf")))
                .withMessageContaining("不存在");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void anyEncodingReadsTheSame(String charset) throws UnreadableException {
        byte[] text = "一、收入情况\n全年收入12.5万元。\n".getBytes(Charset.forName(charset));
        assertThat(Documents.read("文件", text).text()).isEqualTo("一、收入情况\n全年收入12.5万元。\n");
    }

    @Test
    void aMarkOfByteOrderIsNoText() throws UnreadableException {
        assertThat(Documents.read("文件", bytes("\ufeff一、收入")).text()).isEqualTo("一、收入\n");
    }

    @Test
    void brokenBytesNeverThrowAnythingElse() throws IOException {
        Random random = new Random(20241231);
        byte[] pdf = Files.readAllBytes(GOLDEN.resolve("pdf-table-over-two-pages/page.pdf"));
        byte[] text = Files.readAllBytes(GOLDEN.resolve("txt-tables/page.txt"));
        for (int round = 0; round < 200; round++) {
            byte[] broken = (round % 2 == 0 ? pdf : text).clone();
            for (int i = 0; i < 1 + round / 10; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(broken, 1 + random.nextInt(broken.length));
            assertThat(outcome(round % 3 == 0 ? cut : broken)).isNotEmpty();
        }
    }

    private static String outcome(byte[] bytes) {
        try {
            Document document = Documents.read("文件", bytes);
            return "read: " + document.blocks().size();
        } catch (UnreadableException e) {
            return e.problem().line();
        }
    }
}
