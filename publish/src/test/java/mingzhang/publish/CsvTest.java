package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Property(tries = 300)
    void whatIsWrittenIsReadBack(
            @ForAll @Size(min = 1, max = 5)
                    List<@Chars({',', '"', '\n', '=', '收'}) @CharRange(from = 'a', to = 'f') String> cells) {
        assertThat(Csv.read("\uFEFF" + Csv.line(cells)))
                .containsExactly(cells.stream().map(Csv::safe).toList());
    }

    @Test
    void noCellIsAFormula() {
        assertThat(List.of("=1+1", "+1", "@x", "-1+2", "-12.50", "-3%").stream().map(Csv::safe))
                .containsExactly("'=1+1", "'+1", "'@x", "'-1+2", "-12.50", "-3%");
    }
}
