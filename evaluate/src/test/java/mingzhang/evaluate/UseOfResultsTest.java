package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.ResultsRule;
import org.junit.jupiter.api.Test;

class UseOfResultsTest {
    private static final ResultsRule RULE =
            Catalogue.load().evaluation().results(2022).orElseThrow();

    @Test
    void aPoorGradeAndUnspentMoneyStandBesideTheRequest() {
        assertThat(UseOfResults.beside("培训", "差", new BigDecimal("36"), new BigDecimal("100"), RULE))
                .extracting(Remark::id)
                .containsExactly("graded-poor", "under-executed");
        assertThat(UseOfResults.beside("培训", null, new BigDecimal("36"), new BigDecimal("100"), RULE)
                        .getFirst()
                        .found())
                .contains("36 ÷ 100 = 36%");
    }

    @Test
    void aGoodProjectHasNothingBesideIt() {
        assertThat(UseOfResults.beside("培训", "优", new BigDecimal("99"), new BigDecimal("100"), RULE))
                .isEmpty();
        assertThat(UseOfResults.beside("培训", "良", BigDecimal.ZERO, BigDecimal.ZERO, RULE))
                .isEmpty();
    }
}
