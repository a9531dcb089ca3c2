package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.ledger.Ledger;
import mingzhang.publish.Publication;
import mingzhang.publish.Publications;
import mingzhang.publish.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz verify}: whether a package is what was published, and a ledger what was written; needs no network. */
@Command(
        name = "verify",
        description = {"核对公开包：每个文件是否与发布时的清单一致，不需要联网。也核对台账：留痕是否完整，数据是否与导入时相符。", ""},
        footer = {
            "",
            "示例：",
            "  mz verify 公开包",
            "  mz verify --data 数据文件夹",
            "",
            "退出码：0 全部一致；1 有文件被改动、缺少或多出，或台账被改动；2 不是公开包，或没有台账。",
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "公开包", description = "一个公开包，或存放若干公开包的文件夹。")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (folder.isEmpty() && !ledgerOptions.given()) {
            throw new Refusal("请给出公开包所在的文件夹，或者用 --data、--database 指明要核对的台账。用法见 mz verify --help。");
        }
        int status = Status.OK;
        for (Path one : folder.map(VerifyCommand::packages).orElse(List.of())) {
            status = Math.max(status, verify(one));
        }
        return ledgerOptions.given() ? Math.max(status, verifyLedger()) : status;
    }

    private int verifyLedger() {
        try (Ledger ledger = ledgerOptions.openExisting()) {
            return new TrailCheck(ledger, spec.commandLine().getOut()).run();
        }
    }

    private static List<Path> packages(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("没有文件夹“" + folder + "”：请核对路径。");
        }
        try {
            List<Path> below =
                    Publications.list(folder).stream().map(Publication::folder).toList();
            return below.isEmpty() ? List.of(folder) : below;
        } catch (IOException e) {
            throw new Refusal("文件夹“" + folder + "”打不开：请检查有没有读取权限。", e);
        }
    }

    private int verify(Path one) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Verification found = Verification.verify(one);
            out.println((found.intact() ? "一致：" : "不一致：") + one + "（清单列 "
                    + found.publication().files().size() + " 个文件）");
            found.changed().forEach(file -> out.println("  被改动：" + file));
            found.missing().forEach(file -> out.println("  缺少：" + file));
            found.extra().forEach(file -> out.println("  多出：" + file));
            return found.intact() ? Status.OK : Status.ERRORS;
        } catch (IOException e) {
            throw new Refusal("“" + one + "”不是公开包：没有可读的清单 manifest.json。", e);
        }
    }
}
