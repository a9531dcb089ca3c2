package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mingzhang.year.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, as a user walks it: demonstrate, verify, publish again, notice what was changed. */
class DemoTest {
    private static final String LIZHOU = "中共广元市利州区委组织部";

    @TempDir
    private static Path folder = Path.of("");

    private static Ran demo = new Ran(-1, "", "");

    @BeforeAll
    static void demonstrate() {
        demo = mz("demo", "--no-serve", "--out", folder.resolve("demo"));
    }

    private static Path workbook() {
        return folder.resolve("demo/lizhou-2020.xlsx");
    }

    @Test
    void theDemonstrationPublishesEverySampleAndFindsTheRealError() {
        assertThat(demo.err()).isEmpty();
        assertThat(demo.status()).isEqualTo(Status.OK);
        assertThat(demo.out()).contains(LIZHOU, "中共广元市朝天区委办公室");
        assertThat(demo.out().lines().filter(l -> l.contains("读回一致")))
                .hasSize(Samples.list().size());
        assertThat(demo.out().lines().filter(l -> l.contains("查出错误")))
                .singleElement()
                .asString()
                .contains("1272.56", "应为1072.56");
    }

    @Test
    void theDemonstrationGoesThroughTheLedger() {
        assertThat(demo.out().lines().filter(l -> l.startsWith("  从台账读回，")))
                .hasSize(Samples.list().size());
        assertThat(demo.out())
                .contains("一致：台账留痕 " + 2 * Samples.list().size() + " 条，首尾相接")
                .doesNotContain("用不了");
        assertThat(folder.resolve("demo/ledger/cluster/data"))
                .isDirectoryNotContaining("glob:**/postmaster.pid")
                .isNotEmptyDirectory();
    }

    @Test
    void theFaultyCopyEndsWithOneAndTheRightOneWithZero() throws IOException {
        Path wrong = folder.resolve("demo/带错误的决算公开.docx");
        Path right = publishedFile(folder.resolve("demo/site"), ".docx");

        assertThat(mz("audit", wrong).status()).isEqualTo(Status.ERRORS);
        assertThat(mz("audit", right).status()).isEqualTo(Status.OK);
    }

    private static Path publishedFile(Path site, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(p -> p.toString().contains(LIZHOU) && p.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aPackageThatWasChangedIsNoticed() throws IOException {
        Path site = folder.resolve("again");
        Ran published = mz(
                "publish",
                workbook(),
                "--profile",
                "sichuan-accounts",
                "--out",
                site,
                "--formats",
                "docx,html",
                "--rounding",
                "balanced");
        assertThat(published.status()).as(published.err()).isEqualTo(Status.OK);
        assertThat(mz("verify", site).status()).isEqualTo(Status.OK);

        Files.writeString(publishedFile(site, ".html"), "changed");
        Ran verified = mz("verify", site);

        assertThat(verified.status()).isEqualTo(Status.ERRORS);
        assertThat(verified.out()).contains("被改动：决算公开.html");
    }

    @Test
    void anEmptyWorkbookIsNotPublished() {
        Path empty = folder.resolve("empty.xlsx");
        assertThat(mz("template", "sichuan-accounts", "--year", "2020", "--out", empty)
                        .status())
                .isEqualTo(Status.OK);
        Ran again = mz("template", "sichuan-accounts", "--out", empty);
        Ran published = mz("publish", empty, "--profile", "sichuan-accounts", "--out", folder.resolve("nothing"));

        assertThat(again.err()).contains("已经存在，没有覆盖");
        assertThat(published.status()).isEqualTo(Status.ERRORS);
        assertThat(published.err()).contains("需要改正");
        assertThat(folder.resolve("nothing")).doesNotExist();
    }
}
