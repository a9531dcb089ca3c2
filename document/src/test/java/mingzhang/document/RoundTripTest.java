package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
    static final Place NOWHERE = new Place("", null, null, null, null, 0, 0, null);

    static byte[] written(Document document, Documents.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.write(document, format, out);
        return out.toByteArray();
    }

    /** The blocks without their places: pages and characters differ from format to format. */
    static List<Block> bare(Document document) {
        return document.blocks().stream().map(RoundTripTest::bare).toList();
    }

    private static Block bare(Block block) {
        return switch (block) {
            case Block.Heading b -> new Block.Heading(b.level(), b.text(), NOWHERE);
            case Block.Paragraph b -> new Block.Paragraph(b.text(), b.style(), NOWHERE);
            case Block.Chart b -> new Block.Chart(b.kind(), b.title(), b.categories(), b.series(), NOWHERE);
            case Block.Table b ->
                new Block.Table(
                        b.number(), b.caption(), b.note(), b.rows(), b.columns(), b.headerRows(), cells(b), NOWHERE);
        };
    }

    private static List<Block.Cell> cells(Block.Table table) {
        return table.cells().stream()
                .map(c -> new Block.Cell(c.row(), c.column(), c.rowSpan(), c.columnSpan(), c.text(), NOWHERE))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "HTML"})
    void whatIsWrittenIsReadBackEqual(Documents.Format format) throws IOException {
        Document document = RichDocument.make();
        Document back = Documents.read("样本", written(document, format));
        assertThat(bare(back)).containsExactlyElementsOf(bare(document));
        assertThat(back.title()).isEqualTo(document.title());
        assertThat(back.text()).isEqualTo(document.text());
        assertThat(back.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Documents.Format.class)
    void theSameDocumentGivesTheSameBytes(Documents.Format format) throws IOException {
        assertThat(written(RichDocument.make(), format)).isEqualTo(written(RichDocument.make(), format));
    }

    @ParameterizedTest
    @EnumSource(Documents.Format.class)
    void theSmallestDocumentComesBack(Documents.Format format) throws IOException {
        Document document = new DocumentBuilder("小").paragraph("一句话。").build();
        assertThat(bare(Documents.read("小", written(document, format)))).isEqualTo(bare(document));
    }

    @Test
    void aTableAtTheEndAndTwoInARowStayApart() throws IOException {
        List<DocumentBuilder.CellText> one = List.of(new DocumentBuilder.CellText(0, 0, "1.00"));
        Document document = new DocumentBuilder("表")
                .table("", "", 0, one)
                .table("", "", 0, one)
                .build();
        for (Documents.Format format : List.of(Documents.Format.DOCX, Documents.Format.HTML)) {
            assertThat(bare(Documents.read("表", written(document, format)))).isEqualTo(bare(document));
        }
    }
}
