package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    private static PDDocument pdf(Document document) throws IOException {
        return Loader.loadPDF(RoundTripTest.written(document, Documents.Format.PDF));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s", "");
    }

    /** A book with a cover, parts of some pages each, and a table that goes on over pages. */
    private static Document book() {
        DocumentBuilder book = new DocumentBuilder("书").heading(0, "某某局2020年度部门决算公开");
        book.title("某某局2020年度部门决算公开");
        book.paragraph(Block.Paragraph.Style.COVER, "某某局");
        for (int part = 1; part <= 3; part++) {
            book.heading(1, "第" + "一二三".charAt(part - 1) + "部分 说明");
            book.heading(2, "一、收入支出决算情况");
            IntStream.range(0, 30).forEach(i -> book.paragraph("本年收入合计1072.56万元，比上年增加391.74万元，增长57.54%。"));
        }
        List<DocumentBuilder.CellText> cells = new ArrayList<>();
        cells.add(new DocumentBuilder.CellText(0, 0, "科目"));
        cells.add(new DocumentBuilder.CellText(0, 1, "决算数"));
        IntStream.rangeClosed(1, 90).forEach(row -> {
            cells.add(new DocumentBuilder.CellText(row, 0, "科目第" + row + "项"));
            cells.add(new DocumentBuilder.CellText(row, 1, row + ".00"));
        });
        return book.table("支出决算表", "单位：万元", 1, cells).build();
    }

    @Test
    void theContentsAndTheBookmarksNameThePagesOnWhichTheHeadingsStand() throws IOException {
        try (PDDocument pdf = pdf(book())) {
            for (PDOutlineItem part :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                int page = ((PDPageDestination) part.getDestination()).retrievePageNumber();
                String title = part.getTitle().replaceAll("\\s", "");
                assertThat(text(pdf, page + 1)).startsWith(title);
                assertThat(text(pdf, 2)).containsPattern(title + "\\.+" + (page - 1) + "\\D");
            }
        }
    }

    @Test
    void everyTypefaceIsEmbeddedAndCutDown() throws IOException {
        try (PDDocument pdf = pdf(book())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
                }
            }
        }
    }

    @Test
    void theTagsSayWhatIsAHeadingAndWhatACell() throws IOException {
        try (PDDocument pdf = pdf(book())) {
            List<String> kinds = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(kinds.stream().filter("TR"::equals)).hasSize(91);
            assertThat(kinds.stream().filter("TH"::equals)).hasSize(2);
            assertThat(kinds.stream().filter("TD"::equals)).hasSize(180);
            assertThat(kinds.stream().filter("H2"::equals)).hasSize(3);
            assertThat(kinds.stream().filter("P"::equals)).hasSize(91);
        }
    }

    private static void collect(PDStructureNode node, List<String> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                collect(element, kinds);
            }
        }
    }

    @Test
    void theHeadsOfATableComeAgainOnEveryPageAndItsRowsOnce() throws IOException {
        Document back = Documents.read("书", RoundTripTest.written(book(), Documents.Format.PDF));

        assertThat(back.tables()).singleElement().satisfies(table -> {
            assertThat(table.rows()).isEqualTo(91);
            assertThat(table.at(90, 1).orElseThrow().text()).isEqualTo("90.00");
        });
        try (PDDocument pdf = pdf(book())) {
            assertThat(text(pdf, pdf.getNumberOfPages())).startsWith("科目决算数");
        }
    }

    @Test
    void wideTablesLieOnTheirSideAndPagesAreNumberedAtTheFoot() throws IOException {
        List<DocumentBuilder.CellText> cells = new ArrayList<>();
        for (int column = 0; column < 11; column++) {
            cells.add(new DocumentBuilder.CellText(0, column, "栏目" + column));
            cells.add(new DocumentBuilder.CellText(1, column, "123456.78"));
        }
        Document document = new DocumentBuilder("宽")
                .paragraph("见下表。")
                .table("收入决算表", "单位：万元", 1, cells)
                .build();
        try (PDDocument pdf = pdf(document)) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isLessThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(pdf.getPage(1).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(1).getMediaBox().getHeight());
            assertThat(text(pdf, 2)).endsWith("—2—");
        }
    }

    @Test
    void aRareCharacterIsDrawnAndComesBack() throws IOException {
        Document document =
                new DocumentBuilder("字").paragraph("某某镇𠀋村支出1.00万元。").build();

        Document back = Documents.read("字", RoundTripTest.written(document, Documents.Format.PDF));

        assertThat(back.text().strip()).isEqualTo("某某镇𠀋村支出1.00万元。");
    }
}
