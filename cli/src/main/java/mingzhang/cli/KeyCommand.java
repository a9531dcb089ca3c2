package mingzhang.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import mingzhang.publish.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz key}: an SM2 key in a PKCS#12 file, to sign packages with. */
@Command(
        name = "key",
        description = {"生成给公开包签名的国密 SM2 密钥（PKCS#12 文件，含自签证书，十年有效）。已有单位证书的，可以直接用它的 PKCS#12 文件。", ""},
        footer = {
            "",
            "示例：",
            "  mz key 签名.p12 --name 某某局 --password-file 口令.txt",
            "",
            "退出码：0 已生成；2 没有生成。文件和口令请妥善保管，不要与公开包放在一起。",
        })
final class KeyCommand implements Callable<Integer> {
    private static final int SHORTEST = 8;

    @Parameters(paramLabel = "文件", description = "密钥写到哪里；已有的文件不会被覆盖。")
    private Path file = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "名称", description = "密钥属于谁，一般是部门全称。")
    private String name = "";

    @Mixin
    private PasswordOption password = new PasswordOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        char[] secret = password.read();
        if (secret.length < SHORTEST) {
            throw new Refusal("口令太短：至少 " + SHORTEST + " 个字符。");
        }
        try {
            SigningKey key = SigningKey.create(file, secret, name, Instant.now());
            spec.commandLine()
                    .getOut()
                    .println("已生成：" + file + "\n证书指纹（SM3）：" + key.fingerprint() + "\n请把指纹告诉核对公开包的人。");
            return Status.OK;
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("“" + file + "”已经存在：请换一个文件名。", e);
        } catch (IOException e) {
            throw new Refusal("密钥写不到“" + file + "”：请检查文件夹能否写入。", e);
        }
    }
}
