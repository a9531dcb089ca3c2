package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm. Each is read, or refused in a sentence, within the memory and the time of a test. */
class HostileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/mingzhang/document/golden");
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String S = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String O = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String SAID = "全年收入没有变化。";

    /** What comes of reading: {@code read: } and the text, or the sentence. */
    private static String outcome(byte[] bytes) {
        try {
            return "read: " + Documents.read("文件", bytes).text();
        } catch (UnreadableException e) {
            assertThat(e.problem().mend()).endsWith("。");
            assertThat(e.getCause() instanceof Error).isFalse();
            return e.problem().found();
        }
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** A part of a package, written to its stream. */
    interface Part {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Map<String, Part> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Part words(String words) {
        return zip -> zip.write(bytes(words));
    }

    private static Part repeated(String before, String again, int times, String after) {
        return zip -> {
            zip.write(bytes(before));
            byte[] many = bytes(again.repeat(1_000));
            for (int i = 0; i < times / 1_000; i++) {
                zip.write(many);
            }
            zip.write(bytes(after));
        };
    }

    private static Map<String, Part> docx(Part body) {
        return Map.of("word/document.xml", body);
    }

    private static Map<String, Part> xlsx(Part sheet) {
        return Map.of(
                "xl/workbook.xml",
                words("<workbook " + S + " " + R + "><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                        + "</workbook>"),
                "xl/_rels/workbook.xml.rels",
                words("<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>"),
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static Map<String, Part> ofd(Part page) {
        return Map.of(
                "OFD.xml",
                words("<ofd:OFD " + O + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
                        + "</ofd:OFD>"),
                "Doc_0/Document.xml",
                words("<ofd:Document " + O + "><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>"
                        + "</ofd:Pages></ofd:Document>"),
                "Doc_0/Pages/Page_0/Content.xml",
                page);
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String ofdText(String words) {
        return "<ofd:TextObject Boundary=\"20 20 150 8\" Font=\"1\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\""
                + " DeltaX=\"g 30 4\">" + words + "</ofd:TextCode></ofd:TextObject>";
    }

    private static Stream<Map<String, Part>> packages(String type, String reference) {
        return Stream.of(
                docx(words(type + "<w:document " + W + "><w:body>" + paragraph(SAID + reference)
                        + "</w:body></w:document>")),
                xlsx(words(type + "<worksheet " + S + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                        + SAID + reference + "</t></is></c></row></sheetData></worksheet>")),
                ofd(words(
                        type + "<ofd:Page " + O + "><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>"
                                + "<ofd:Content><ofd:Layer>" + ofdText(SAID + reference)
                                + "</ofd:Layer></ofd:Content></ofd:Page>")));
    }

    @Test
    void thePackagesOfTheseTestsAreSound() {
        assertThat(packages("", ""))
                .allSatisfy(parts ->
                        assertThat(outcome(zip(parts))).startsWith("read: ").contains(SAID));
    }

    static Stream<Map<String, Part>> bombs() {
        Part blanks = repeated("<a>", " ".repeat(1_000), 300_000, "</a>");
        return Stream.of(docx(blanks), xlsx(blanks), ofd(blanks), Map.of("公开/说明.txt", blanks, "公开/b.txt", blanks));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aPackageThatUnpacksToFarMoreIsRefused(Map<String, Part> parts, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("包.zip"), zip(parts));
        assertThat(Documents.sources(file))
                .allSatisfy(source -> assertThat(outcome(source)).doesNotStartWith("read: "));
    }

    private static String outcome(Source source) {
        try {
            return "read: " + source.read().text();
        } catch (UnreadableException e) {
            return e.problem().found();
        }
    }

    static Stream<Map<String, Part>> entityBombs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"哈\">");
        for (int i = 1; i < 20; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return packages(type + "]>", "&e19;");
    }

    @ParameterizedTest
    @MethodSource("entityBombs")
    void entitiesThatGrowAreNotFollowed(Map<String, Part> parts) {
        assertThat(outcome(zip(parts))).doesNotContain("哈哈");
    }

    @Test
    void nothingElsewhereIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密内容");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String web = "http://127.0.0.1:" + server.getLocalPort() + "/a";
            List<byte[]> files = new ArrayList<>();
            for (String uri : List.of(secret.toUri().toString(), web)) {
                packages("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + uri + "\">]>", "&e;")
                        .forEach(p -> files.add(zip(p)));
                packages("<!DOCTYPE a SYSTEM \"" + uri + "\">", "").forEach(p -> files.add(zip(p)));
                files.add(bytes("<html><head><link rel=stylesheet href='" + uri + "'><base href='" + uri
                        + "'></head><body><p>" + SAID + "</p><iframe src='" + uri + "'></iframe><img src='" + uri
                        + "'><object data='" + uri + "'></object><script src='" + uri + "'></script></body></html>"));
            }
            files.add(zip(linked(web)));
            assertThat(files).allSatisfy(file -> assertThat(outcome(file)).doesNotContain("机密"));
            server.setSoTimeout(50);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    /** A docx whose relations lead out of it. */
    private static Map<String, Part> linked(String web) {
        return Map.of(
                "word/document.xml",
                words("<w:document " + W + " " + R + "><w:body>" + paragraph(SAID)
                        + "<w:altChunk r:id=\"r1\"/></w:body></w:document>"),
                "word/_rels/document.xml.rels",
                words(
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/attachedTemplate\" TargetMode=\"External\" Target=\""
                                + web + "\"/></Relationships>"));
    }

    private static Part rows(String before, String row, String after) {
        return zip -> {
            zip.write(bytes(before));
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 1_000_000; i++) {
                many.append(row.replaceFirst("%d", String.valueOf(i))
                        .replaceFirst("%d", String.valueOf(i * 7919 % 100_003)));
                if (i % 1_000 == 999) {
                    zip.write(bytes(many.toString()));
                    many.setLength(0);
                }
            }
            zip.write(bytes(after));
        };
    }

    @Test
    void aMillionRowsAreTakenOrRefusedInASentence() {
        byte[] xlsx = zip(xlsx(rows(
                "<worksheet " + S + "><sheetData>",
                "<row><c><v>%d</v></c><c><v>%d.5</v></c></row>",
                "</sheetData></worksheet>")));
        byte[] html = bytes("<html><body><table>" + "<tr><td>1<td>2".repeat(1_000_000) + "</table></body></html>");
        byte[] docx = zip(docx(rows(
                "<w:document " + W + "><w:body><w:tbl>",
                "<w:tr><w:tc>" + paragraph("%d") + "</w:tc><w:tc>" + paragraph("%d.5") + "</w:tc></w:tr>",
                "</w:tbl></w:body></w:document>")));
        byte[] text = bytes("项目\t金额\n" + "办公费\t1.00\n".repeat(1_000_000));
        assertThat(outcome(xlsx)).contains("上限");
        assertThat(outcome(html)).contains("上限");
        assertThat(outcome(docx)).containsAnyOf("上限", "过大");
        assertThat(outcome(text)).startsWith("read: ").endsWith("1.00\n");
    }

    static Stream<byte[]> deep() {
        int depth = 100_000;
        String array = "[".repeat(depth) + "]".repeat(depth);
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Odd " + array + ">>";
        String table = "<w:tbl><w:tr><w:tc>";
        return Stream.of(
                bytes("<html><body>" + "<div>".repeat(depth) + SAID),
                bytes("<html><body>" + "<table><tr><td>".repeat(depth) + SAID),
                bytes("<html><body>" + "<b>".repeat(depth) + SAID),
                bytes("<html><body>" + "<table><tr><td>甲<td>乙<tr><td>丙<td>".repeat(30) + SAID),
                bytes("<html><meta name=generator content='" + HtmlWriter.GENERATOR + "'><body><main>"
                        + "<table><tr><td>甲<td>乙<tr><td>丙<td>".repeat(30) + SAID),
                zip(docx(repeated("<w:document " + W + "><w:body>", table, 20, paragraph(SAID)))),
                zip(docx(repeated("<w:document " + W + "><w:body>", table, depth, paragraph(SAID)))),
                zip(docx(repeated("<w:document " + W + "><w:body>", "<w:sdt><w:sdtContent>", depth, paragraph(SAID)))),
                zip(xlsx(repeated("<worksheet " + S + ">", "<sheetData>", depth, ""))),
                zip(ofd(repeated("<ofd:Page " + O + "><ofd:Content>", "<ofd:PageBlock>", depth, ofdText(SAID)))),
                PdfPen.file(List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page)),
                bytes("（".repeat(depth) + SAID + "）".repeat(depth)));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void whatIsNestedWithoutEndIsReadOrRefused(byte[] file) {
        assertThat(outcome(file)).isNotEmpty();
    }

    private static String stream(String dictionary, String words) {
        return "<<" + dictionary + "/Length " + words.length() + ">>stream\n" + words + "\nendstream";
    }

    static Stream<byte[]> circles() {
        String catalog = "<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>";
        String resources = "/Resources<</XObject<</X 4 0 R>>>>";
        String form = stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + resources, "/X Do /X Do");
        String outline = "<</Type/Outlines/First 5 0 R/Last 5 0 R/Next 5 0 R/Parent 5 0 R/Title(a)>>";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R" + resources + ">>";
        String pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
        String contents = stream("", "/X Do");
        return Stream.of(
                PdfPen.file(
                        List.of(catalog, "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>", page, form, outline, contents)),
                PdfPen.file(List.of(
                        catalog,
                        "<</Type/Pages/Count 9/Kids[7 0 R]>>",
                        page,
                        form,
                        outline,
                        contents,
                        "<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R 3 0 R]>>")),
                PdfPen.file(List.of(catalog, pages, page, form, outline, contents)),
                PdfPen.file(List.of(
                        catalog,
                        pages,
                        page,
                        form.replace("/Form", "/Form/Group<</S/Transparency>>"),
                        outline,
                        contents)),
                PdfPen.file(List.of(
                        catalog, pages, page.replace("/Parent 2 0 R", "/Parent 3 0 R"), form, outline, "6 0 R")));
    }

    @ParameterizedTest
    @MethodSource("circles")
    void aPdfThatLeadsBackToItselfEnds(byte[] file) {
        assertThat(outcome(file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "…", "·", "1", ",", "，", " ", "（", "其中：", "占", "1.00万元、", "万元，其中：收入1.00万元，"})
    void oneWordRepeatedWithoutEndIsRead(String word) throws UnreadableException {
        String words = "收入" + word.repeat(200_000 / word.length());
        assertThat(Documents.read("文件", bytes(words)).text()).startsWith("收入");
        assertThat(Documents.read("文件", bytes("<html><body><p>" + words + "x</p></body></html>"))
                        .text())
                .startsWith("收入");
        assertThat(Documents.read(
                                "文件",
                                zip(docx(words("<w:document " + W + "><w:body>" + paragraph(words)
                                        + "</w:body></w:document>"))))
                        .text())
                .startsWith("收入");
    }

    @Test
    void aPageOfAMillionCharactersIsRefused() {
        PdfPen pen = new PdfPen(595, 842).page();
        String line = "收入合计一百万元支出合计九十万元".repeat(100);
        for (int i = 0; i < 625; i++) {
            pen.text(10, 10 + i, 1, line);
        }
        assertThat(outcome(pen.bytes())).contains("第1页的字数").contains("上限");
        assertThat(outcome(pen.ofd())).contains("上限");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdf-cover-and-contents",
                "ofd-paragraphs",
                "docx-report",
                "doc-report",
                "xlsx-budget-tables",
                "xls-budget-tables"
            })
    void aFileThatIsCutOffIsNeverTakenForTheWhole(String name) throws IOException {
        byte[] whole = golden(name);
        for (int part = 1; part < 20; part++) {
            assertThat(outcome(Arrays.copyOf(whole, whole.length * part / 20)))
                    .as("%s/20", part)
                    .satisfiesAnyOf(
                            said -> assertThat(said).doesNotStartWith("read: "),
                            said -> assertThat(said).isEqualTo(outcome(whole)));
        }
    }

    private static byte[] golden(String name) throws IOException {
        String ending = name.substring(0, name.indexOf('-'));
        return Files.readAllBytes(GOLDEN.resolve(name).resolve("page." + ending));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdf-cover-and-contents",
                "ofd-paragraphs",
                "docx-report",
                "doc-report",
                "xlsx-budget-tables",
                "txt-tables"
            })
    void theEndingOfANameIsNotAsked(String name, @TempDir Path folder) throws IOException {
        for (String ending : List.of("pdf", "docx", "html", "xls", "txt")) {
            Path file = Files.write(folder.resolve("决算." + ending), golden(name));
            assertThat(Documents.read(file).text())
                    .isEqualTo(Documents.read("决算", golden(name)).text());
        }
    }
}
