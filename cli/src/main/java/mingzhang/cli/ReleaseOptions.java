package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import mingzhang.publish.Release;
import mingzhang.publish.SigningKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On whose word, and as what, a package is made. */
final class ReleaseOptions {
    @Option(names = "--draft", description = "只生成草稿：放在名称带“草稿”的文件夹里，不公开，不登记。")
    private boolean draft;

    @Option(names = "--certify", paramLabel = "姓名或职务", description = "由谁审定数字与批复的数据一致；连同时间一并公开。没有审定的也可以公开，清单里看得出来。")
    private Optional<String> certify = Optional.empty();

    @Option(names = "--attest", paramLabel = "姓名或职务", description = "由谁核实没有单独写明理由的审核警告；连同时间一并公开。")
    private Optional<String> attest = Optional.empty();

    @Option(names = "--correct", paramLabel = "原因", description = "更正已公开的内容时必须写；原因和更正前的版本一并公开。")
    private Optional<String> correct = Optional.empty();

    @Option(names = "--key", paramLabel = "文件", description = "用这个国密密钥（mz key 生成）给清单签名。")
    private Optional<Path> key = Optional.empty();

    @Mixin
    private PasswordOption password = new PasswordOption();

    /** What the options ask for, as of now. */
    Release release() {
        return new Release(Instant.now(), !draft, certify, attest, correct, key.map(this::open));
    }

    private SigningKey open(Path file) {
        try {
            return SigningKey.open(file, password.read());
        } catch (IOException e) {
            throw new Refusal("密钥“" + file + "”打不开：请核对文件和口令。", e);
        }
    }
}
