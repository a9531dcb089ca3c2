package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mingzhang.publish.Publication;
import mingzhang.publish.Publications;
import mingzhang.publish.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz verify}: whether the files of a package are those that were published; needs no network. */
@Command(
        name = "verify",
        description = {"核对公开包：每个文件是否与发布时的清单一致，不需要联网。", ""},
        footer = {
            "",
            "示例：",
            "  mz verify 公开包",
            "",
            "退出码：0 全部一致；1 有文件被改动、缺少或多出；2 不是公开包。",
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "文件夹", description = "一个公开包，或存放若干公开包的文件夹。")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int status = Status.OK;
        for (Path one : packages()) {
            status = Math.max(status, verify(one));
        }
        return status;
    }

    private List<Path> packages() {
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
