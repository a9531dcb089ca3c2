package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block.Chart.Kind;
import mingzhang.document.Block.Series;
import mingzhang.document.DocumentBuilder.CellText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any document of any pieces comes back as it was written, from the formats that keep what a piece is. */
class RandomDocumentTest {
    /** Adds one piece to a document. */
    interface Step {
        void to(DocumentBuilder builder);
    }

    @Property(tries = 150)
    void whatIsWrittenIsReadBackEqual(@ForAll("documents") Document document) throws IOException {
        for (Documents.Format format : List.of(Documents.Format.DOCX, Documents.Format.HTML)) {
            Document back = Documents.read("样本", RoundTripTest.written(document, format));
            assertThat(RoundTripTest.bare(back)).isEqualTo(RoundTripTest.bare(document));
        }
    }

    @Provide
    Arbitrary<Document> documents() {
        return steps().list().ofMinSize(1).ofMaxSize(8).map(steps -> {
            DocumentBuilder builder = new DocumentBuilder("样本").title("题");
            steps.forEach(step -> step.to(builder));
            return builder.build();
        });
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("一、（）1.2，％%<>&\"'“”　 单位：万元表目录第部分。\n…𠮷\u3000")
                .withChars(' ')
                .ofMaxLength(12)
                .map(RandomDocumentTest::whole);
    }

    /** Half of a surrogate pair is no text. */
    private static String whole(String words) {
        StringBuilder whole = new StringBuilder();
        words.codePoints().filter(c -> c < 0xd800 || c > 0xdfff).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static Arbitrary<String> line() {
        return words().map(text -> "字" + text + "字");
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Step> heading =
                Arbitraries.integers().between(0, 5).flatMap(l -> line().map(w -> (Step) b -> b.heading(l, w)));
        Arbitrary<Step> paragraph = Arbitraries.of(Block.Paragraph.Style.class)
                .flatMap(s -> line().map(w -> (Step) b -> b.paragraph(s, w)));
        return Arbitraries.oneOf(heading, paragraph, tables(), charts());
    }

    private static Arbitrary<Step> tables() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 5);
        return size.flatMap(rows -> Arbitraries.integers()
                .between(1, 10)
                .flatMap(columns -> words().list()
                        .ofSize(rows * columns)
                        .flatMap(texts -> Arbitraries.integers()
                                .between(0, rows)
                                .flatMap(head -> line().optional(0.5).map(caption -> (Step) b -> b.table(
                                        caption.orElse(""),
                                        caption.map(c -> "单位：" + c).orElse(""),
                                        head,
                                        cells(rows, columns, texts)))))));
    }

    /** The texts in a grid whose cells of even length take in the cell below, or the one to the right. */
    private static List<CellText> cells(int rows, int columns, List<String> texts) {
        List<CellText> cells = new ArrayList<>();
        boolean[][] taken = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (!taken[r][c]) {
                    String text = texts.get(r * columns + c);
                    int down = text.length() % 4 == 2 && r + 1 < rows && !taken[r + 1][c] ? 2 : 1;
                    int right = text.length() % 4 == 0 && down == 1 && c + 1 < columns && !taken[r][c + 1] ? 2 : 1;
                    taken[r + down - 1][c] = true;
                    taken[r][c + right - 1] = true;
                    cells.add(new CellText(r, c, down, right, text));
                }
            }
        }
        return cells;
    }

    private static Arbitrary<Step> charts() {
        Arbitrary<String> value = Arbitraries.bigDecimals()
                .ofScale(2)
                .map(BigDecimal::toPlainString)
                .injectNull(0.1)
                .map(v -> v == null ? "" : v);
        return Arbitraries.of(Kind.class)
                .flatMap(kind -> line().list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .flatMap(names -> value.list().ofSize(names.size()).map(values -> (Step) b ->
                                b.chart(kind, "图", names, List.of(new Series("甲", values), new Series("乙", values))))));
    }
}
