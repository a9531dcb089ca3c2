package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MzTest {
    private static final String GOOD = "一、收入情况\n收入合计100.00万元，其中：财政拨款收入80.00万元，占80%；其他收入20.00万元，占20%。\n";
    private static final String BAD = "一、收入情况\n收入合计100.00万元，其中：财政拨款收入80.00万元，占62%；其他收入20.00万元，占20%。\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "measure",
                "bench",
                "template",
                "import",
                "export",
                "publish",
                "evaluate",
                "key",
                "verify",
                "site",
                "ledger",
                "serve",
                "demo",
                "test"
            })
    void everyCommandExplainsItselfInChinese(String command) {
        Ran ran = mz(command, "--help");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("用法：mz " + command).contains("示例：", "显示本说明。");
        assertThat(ran.out()).doesNotContain("Usage", "Show this help", "Options:");
        assertThat(mz().out()).contains(command);
    }

    @Test
    void aKeyIsMadeOnceAndNeverOverwritten() throws IOException {
        Path secret = file("secret.txt", "mingzhang-test\n");
        Ran made = mz("key", folder.resolve("seal.p12"), "--name", "某某局", "--password-file", secret);
        Ran again = mz("key", folder.resolve("seal.p12"), "--name", "某某局", "--password-file", secret);

        assertThat(made.status()).isEqualTo(Status.OK);
        assertThat(made.out()).contains("已生成：", "证书指纹（SM3）：");
        assertThat(again.status()).isEqualTo(Status.FAILED);
        assertThat(again.err()).contains("已经存在").hasLineCount(1);
    }

    @Test
    void measuringSaysWhatShareOfTheFaultsWasFound() throws IOException {
        Path document = file("bad.txt", BAD);
        file("bad.json", "{\"findings\":[{\"quote\":\"占62%\",\"printed\":\"62\",\"kind\":\"share\"}]}");
        Ran ran = mz("measure", "--mutate", "7", document);

        assertThat(ran.status()).isEqualTo(Status.OK);
        assertThat(ran.out()).contains("查准率 100.0%（1/1），查全率 100.0%（1/1）", "改动一位数字，注意到");
        assertThat(mz("measure", "--json", folder).out()).startsWith("{\"precision\":{\"part\":1,\"all\":1,");
    }

    @Test
    void labelsThatAreDamagedAreRefused() throws IOException {
        file("bad.json", "{");
        Ran ran = mz("measure", file("bad.txt", BAD));

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.err()).contains("bad.txt", "标注文件不是正确的 JSON");
    }

    @Test
    void aDocumentWithoutErrorsEndsWithZero() throws IOException {
        Ran ran = mz("audit", file("good.txt", GOOD));

        assertThat(ran.status()).isEqualTo(Status.OK);
        assertThat(ran.out()).contains("good.txt");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void anErrorEndsWithOneAndIsShown() throws IOException {
        Ran ran = mz("audit", file("bad.txt", BAD));

        assertThat(ran.status()).isEqualTo(Status.ERRORS);
        assertThat(ran.out()).contains("62%");
    }

    @Test
    void oneBadFileNeverStopsTheOthers() throws IOException {
        Path broken = file("broken.docx", "PK\3\4 torn");
        Path missing = folder.resolve("missing.docx");
        Ran ran = mz("audit", "--json", broken, file("bad.txt", BAD), missing, file("good.txt", GOOD));

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.out().lines()).hasSize(4);
        assertThat(ran.out().lines().map(l -> l.contains("\"unreadable\""))).containsExactly(true, false, true, false);
        assertThat(ran.out().lines().toList().get(2))
                .contains(missing.toString())
                .contains("文件不存在");
    }

    @Test
    void aFolderIsReadThroughInOrder() throws IOException {
        file("b/2.txt", BAD);
        file("a/1.txt", GOOD);
        file("a/notes.md", "not a document");
        file("a/~$1.docx", "a lock file");
        Ran ran = mz("audit", "--json", folder);

        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.out().lines().findFirst().orElseThrow()).contains("1.txt");
        assertThat(ran.status()).isEqualTo(Status.ERRORS);
    }

    @Test
    void aZipIsReadLikeAFolder() throws IOException {
        Path zip = folder.resolve("包.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("决算/bad.txt"));
            out.write(BAD.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("torn.docx"));
            out.write(new byte[] {'P', 'K', 3, 4});
        }
        Ran ran = mz("audit", "--json", zip);

        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.out().lines().findFirst().orElseThrow())
                .contains("包.zip/决算/bad.txt")
                .contains("62%");
        assertThat(ran.status()).isEqualTo(Status.FAILED);
    }

    @Test
    void severalFilesEndWithASum() throws IOException {
        Ran ran = mz("audit", file("good.txt", GOOD), file("bad.txt", BAD));

        assertThat(ran.out()).contains("共 2 份文件：1 份有错误");
    }

    @Test
    void aFolderWithoutDocumentsIsRefused() {
        Ran ran = mz("audit", folder);

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.err()).contains("没有可以审核的文件");
    }

    @Test
    void aMisusedCommandSaysHowItIsUsed() {
        assertThat(mz("audit").err()).contains("缺少参数").contains("mz audit --help");
        assertThat(mz("audit", "--nonsense", "x.txt").err()).contains("不认识“--nonsense”");
        assertThat(mz("audit", "--day", "yesterday", "x.txt").err())
                .contains("--day")
                .contains("yesterday");
        assertThat(mz("nonsense").err()).contains("不认识“nonsense”").hasLineCount(1);
        assertThat(mz("audit", "--day").status()).isEqualTo(Status.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "trail", "take", "tables", "certify", "due"})
    void everyCommandOfTheLedgerExplainsItself(String command) {
        assertThat(mz("ledger", command, "--help").out())
                .startsWith("用法：mz ledger " + command)
                .contains("--data", "示例：");
        assertThat(mz("ledger").out()).contains(command);
    }

    @Test
    void anUnknownProfileNamesTheKnown() {
        Ran ran = mz("template", "nowhere-accounts");

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.err()).contains("没有名为“nowhere-accounts”的样式");
    }
}
