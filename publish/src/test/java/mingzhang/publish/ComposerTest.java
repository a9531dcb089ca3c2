package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();
    private static final Options OPTIONS = Options.of(LocalDate.of(2024, 9, 10));

    @Test
    void composesTheSmallDepartmentAsItsGoldenText() throws Exception {
        Composition composition = Composer.compose(YearText.small(CATALOGUE), PROFILE, CATALOGUE, OPTIONS);

        assertThat(composition.problems()).isEmpty();
        assertThat(ReadableText.of(composition.document())).contains("收入总计227.00万元，包括：本年收入合计214.96万元，年初结转和结余12.04万元");
    }
}
