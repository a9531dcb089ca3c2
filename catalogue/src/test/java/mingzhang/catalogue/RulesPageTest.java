package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    /** {@code ./mz test --rewrite} writes the page anew. */
    @Test
    void thePageInTheManualIsMadeFromTheRules() throws IOException {
        Path page = Path.of("..", "docs", "manual", "rules.md");
        String made = RulesPage.of(Catalogue.load().rules());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }
        assertThat(page)
                .as("docs/manual/rules.md is made by ./mz test --rewrite")
                .hasContent(made);
    }
}
