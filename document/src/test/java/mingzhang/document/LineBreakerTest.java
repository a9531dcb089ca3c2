package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    private static final Type TYPE = new Type(Typeface.SONG, 16, 0);

    @Provide
    Arbitrary<String> prose() {
        Arbitrary<String> word = Arbitraries.of("收入", "支出", "1072.56万元", "2020年", "增长57.54%", "其中", "A4");
        return Combinators.combine(Arbitraries.of("", "（", "“"), word, Arbitraries.of("", "，", "。", "）", "”。", "、"))
                .as((opening, words, closing) -> opening + words + closing)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join("", words));
    }

    @Property(tries = 300)
    void linesAreTheTextAndFitAndBeginWithNoClosingMark(
            @ForAll("prose") String text, @ForAll @DoubleRange(min = 200, max = 440) double width) {
        List<LineBreaker.Line> lines = new LineBreaker(TYPE, width).lines(text, 32);

        assertThat(lines.stream().map(LineBreaker.Line::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(lines).allSatisfy(line -> {
            assertThat(TYPE.width(line.text()) + line.indent()).isLessThan(width + 8.1);
            assertThat(line.text()).doesNotContainPattern("^[、，。）”%]").doesNotContainPattern("[（“]$");
        });
    }

    @Test
    void aNumberStaysWithItsUnit() {
        double width = TYPE.width("收入总计比上年增加391");
        List<LineBreaker.Line> lines = new LineBreaker(TYPE, width).lines("收入总计比上年增加391.74万元，增长57.54%。", 0);

        assertThat(lines.getFirst().text()).isEqualTo("收入总计比上年增加");
        assertThat(lines.get(1).text()).startsWith("391.74万元，");
    }

    @Test
    void aCommaHangsIntoTheMargin() {
        double width = TYPE.width("收入总计，") - 6;

        assertThat(new LineBreaker(TYPE, width).lines("收入总计，支出", 0).getFirst().text())
                .isEqualTo("收入总计，");
    }
}
