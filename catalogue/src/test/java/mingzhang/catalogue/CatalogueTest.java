package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void whatComesWithTheProgramHasNoMistakes() {
        catalogue.check();
        assertThat(catalogue.forms()).isNotEmpty();
    }

    @Test
    void formsKnowTheirTotals() {
        Form form = catalogue.form("三公经费", 2024).orElseThrow();
        assertThat(form.kind()).isEqualTo(Form.Kind.FIXED);
        assertThat(form.rows().getLast().total()).isEqualTo("因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费");
    }
}
