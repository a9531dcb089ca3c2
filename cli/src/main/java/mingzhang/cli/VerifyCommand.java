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
import mingzhang.publish.PublicationLog;
import mingzhang.publish.Publications;
import mingzhang.publish.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz verify}: whether a package is what was published, and a ledger what was written; needs no network. */
@Command(
        name = "verify",
        description = {"核对公开包：每个文件是否与发布时的清单一致，签名是否有效，不需要联网。也核对公开日志和台账。", ""},
        footer = {
            "",
            "示例：",
            "  mz verify 公开包",
            "  mz verify --log 存放公开包的文件夹",
            "  mz verify --data 数据文件夹",
            "  mz verify --trail --data 数据文件夹",
            "",
            "退出码：0 全部一致；1 有文件被改动、缺少或多出，或台账被改动；2 不是公开包，或没有台账。",
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "公开包", description = "一个公开包，或存放若干公开包的文件夹。")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--log", description = "再核对这个文件夹的公开日志：公开过的有没有被撤下、改动，更正前的版本还在不在。")
    private boolean log;

    @Option(names = "--trail", description = "只核对台账的留痕：首尾是否相接，收支、内容是否与留痕相符；与 --data 或 --database 同用。")
    private boolean trail;

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (folder.isEmpty() && !ledgerOptions.given() && !log) {
            throw new Refusal("请给出公开包所在的文件夹，或者用 --data、--database 指明要核对的台账。用法见 mz verify --help。");
        }
        if (trail && !ledgerOptions.given()) {
            throw new Refusal("--trail 要与 --data 或 --database 同用，指明要核对的台账。");
        }
        int status = Status.OK;
        for (Path one : folder.map(VerifyCommand::packages).orElse(List.of())) {
            status = Math.max(status, verify(one));
        }
        if (log) {
            status = Math.max(status, verifyLog(folder.orElse(Path.of("site"))));
        }
        return ledgerOptions.given() ? Math.max(status, verifyLedger()) : status;
    }

    private int verifyLog(Path site) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            PublicationLog.Check check = PublicationLog.verify(site);
            out.println((check.problems().isEmpty() ? "公开日志完整：" : "公开日志有问题：") + "登记 "
                    + check.entries().size() + " 次公开");
            check.problems().forEach(problem -> out.println("  " + problem));
            return check.problems().isEmpty() ? Status.OK : Status.ERRORS;
        } catch (IOException e) {
            throw new Refusal("“" + site + "”里没有可读的公开日志 " + PublicationLog.FILE + "。", e);
        }
    }

    private int verifyLedger() {
        try (Ledger ledger = ledgerOptions.openExisting()) {
            TrailCheck check = new TrailCheck(ledger, spec.commandLine().getOut());
            return trail ? check.trail() : check.run();
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
            out.println((found.intact() ? "一致：" : "不一致：") + one + "（"
                    + found.publication().state().chinese() + "，清单列 "
                    + found.publication().files().size() + " 个文件）");
            signature(found.signature(), out);
            found.changed().forEach(file -> out.println("  被改动：" + file));
            found.missing().forEach(file -> out.println("  缺少：" + file));
            found.extra().forEach(file -> out.println("  多出：" + file));
            return found.intact() ? Status.OK : Status.ERRORS;
        } catch (IOException e) {
            throw new Refusal("“" + one + "”不是公开包：没有可读的清单 manifest.json。", e);
        }
    }

    private static void signature(Verification.Signature signature, PrintWriter out) {
        if (!signature.present()) {
            out.println("  没有签名");
        } else if (signature.valid()) {
            out.println("  签名有效：" + signature.signer() + "，证书指纹（SM3）" + signature.fingerprint());
        } else {
            out.println("  签名无效：清单在签名之后被改动过，或签名文件已损坏");
        }
    }
}
