package mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {
    @Test
    void everyNumberOfAHeadingIsReadAgain() {
        for (int number = 0; number < 10_000; number++) {
            assertThat(ChineseNumber.parse(ChineseNumber.print(number)))
                    .as(ChineseNumber.print(number))
                    .contains(BigDecimal.valueOf(number));
        }
    }

    @Property
    void bigNumbersAreReadAgain(@ForAll @LongRange(max = 999_999_999_999L) long number) {
        assertThat(ChineseNumber.parse(ChineseNumber.print(number))).contains(BigDecimal.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 零",
        "10, 十",
        "12, 十二",
        "20, 二十",
        "105, 一百零五",
        "1010, 一千零一十",
        "10010, 一万零一十",
        "20000, 二万",
        "120002000, 一亿二千万二千",
        "100000005, 一亿零五"
    })
    void prints(long number, String words) {
        assertThat(ChineseNumber.print(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二〇, 2020",
        "两千零五, 2005",
        "壹佰贰拾叁, 123",
        "一百五, 150",
        "三万五, 35000",
        "一点五, 1.5",
        "零点零三, 0.03",
        "百, 100",
        "一亿二千万, 120000000",
        "一万亿, 1000000000000"
    })
    void parses(String words, BigDecimal number) {
        assertThat(ChineseNumber.parse(words)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "万", "亿万", "三五万", "十百", "一点", "点五", "甲", "亿亿", "零万", "百十千"})
    void refuses(String words) {
        assertThat(ChineseNumber.parse(words)).isEmpty();
    }

    @Test
    void printsNoNegatives() {
        assertThatThrownBy(() -> ChineseNumber.print(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
