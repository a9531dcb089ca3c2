package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    /** {@code -Drules.write=true} writes the page anew. */
    @Test
    void thePageInTheManualIsMadeFromTheRules() throws IOException {
        Path page = Path.of("..", "docs", "manual", "rules.md");
        String made = RulesPage.of(Catalogue.load().rules());
        if (Boolean.getBoolean("rules.write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }
        assertThat(page)
                .as("docs/manual/rules.md is made by: mvn test -pl catalogue -am -Dtest=RulesPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Drules.write=true")
                .hasContent(made);
    }
}
