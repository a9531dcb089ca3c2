package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfdReaderTest {
    private static final String ROOT = "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>";
    private static final String DOCUMENT = "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox>"
            + "</PageArea><PublicRes>Res.xml</PublicRes><TemplatePage ID=\"7\" BaseLoc=\"Tpls/T.xml\"/></CommonData>"
            + "<Pages><Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/></Pages></Document>";

    static Set<String> cases() {
        return PdfCases.pens().keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSamePagesAsPdfAndAsOfdSayTheSame(String name) throws UnreadableException {
        PdfPen pen = Objects.requireNonNull(PdfCases.pens().get(name));
        Document pdf = Documents.read("a", pen.bytes());
        Document ofd = Documents.read("a", pen.ofd());
        // the character table that the pdf names knows only one of the two dots
        assertThat(Facts.of(ofd)).isEqualTo(Facts.of(pdf).replace("⋯", "…"));
    }

    @Test
    void placesNamePageAndBox() throws UnreadableException {
        PdfPen pen = Objects.requireNonNull(PdfCases.pens().get("table-over-two-pages"));
        Place ofd = lastCell(Documents.read("a", pen.ofd()));
        Place pdf = lastCell(Documents.read("a", pen.bytes()));
        assertThat(ofd.page()).isEqualTo(2);
        assertThat(ofd.box()).isEqualTo(pdf.box());
    }

    private static Place lastCell(Document document) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(b -> ((Block.Table) b).cells().getLast().place())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void templatesAndSharedDrawingsArePartOfThePage() throws UnreadableException {
        String text =
                "<TextObject Boundary=\"20 %d 180 8\" Size=\"4\"><TextCode X=\"0\" Y=\"5\">%s</TextCode></TextObject>";
        String page = "<Page><Template TemplateID=\"7\"/><Content><Layer><PageBlock>"
                + text.formatted(60, "本年收入合计100.00万元。") + "</PageBlock>"
                + "<TextObject Visible=\"false\" Boundary=\"20 70 180 8\" Size=\"4\"><TextCode X=\"0\" Y=\"5\">看不见的话</TextCode></TextObject>"
                + "<CompositeObject ResourceID=\"3\" Boundary=\"0 50 210 100\"/></Layer></Content></Page>";
        Map<String, String> parts = Map.of(
                "OFD.xml", ROOT,
                "Doc_0/Document.xml", DOCUMENT,
                "Doc_0/Pages/P.xml", page,
                "Doc_0/Tpls/T.xml",
                        "<Page><Content><Layer>" + text.formatted(40, "收入决算情况说明如下。") + "</Layer></Content></Page>",
                "Doc_0/Res.xml",
                        "<Res><CompositeGraphicUnits><CompositeGraphicUnit ID=\"3\"><Content>"
                                + text.formatted(40, "其中：财政拨款收入100.00万元。")
                                + "</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>");
        assertThat(Documents.read("a.ofd", zip(parts)).text())
                .isEqualTo("收入决算情况说明如下。\n本年收入合计100.00万元。\n其中：财政拨款收入100.00万元。\n");
    }

    @Test
    void picturesAloneAreNotChecked() {
        byte[] bytes = new PdfPen(595, 842).page().picture().ofd();
        assertThatThrownBy(() -> Documents.read("扫描.ofd", bytes)).hasMessageContaining("没有文字层");
    }

    @Test
    void wordsDrawnAsShapesAreNotChecked() {
        StringBuilder shapes = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            shapes.append("<PathObject Boundary=\"20 20 4 4\" Stroke=\"false\" Fill=\"true\">"
                    + "<AbbreviatedData>M 0 0 L 4 0 Q 4 4 0 4 C</AbbreviatedData></PathObject>");
        }
        Map<String, String> parts = Map.of(
                "OFD.xml", ROOT,
                "Doc_0/Document.xml", DOCUMENT,
                "Doc_0/Pages/P.xml", "<Page><Content><Layer>" + shapes + "</Layer></Content></Page>");
        assertThatThrownBy(() -> Documents.read("描边.ofd", zip(parts))).hasMessageContaining("没有文字层");
    }

    @Test
    void aLockedPackageSaysSo() throws IOException {
        byte[] bytes = zip(Map.of("OFD.xml", "\u0001locked", "Encryptions.xml", "<Encryptions/>"));
        assertThatThrownBy(() -> Documents.read("密.ofd", bytes)).hasMessageContaining("密码");
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
