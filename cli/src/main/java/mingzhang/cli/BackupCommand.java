package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import mingzhang.ledger.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mz backup}: everything that a ledger holds in one file, while it is in use. */
@Command(
        name = "backup",
        description = {"把台账的全部内容备份成一个文件；台账照常使用，不必停。", ""},
        footer = {
            "",
            "示例：",
            "  mz backup --data 数据文件夹 --out 备份.zip",
            "",
            "备份是同一时刻的全部内容，带每张表的摘要和留痕的末条摘要；用 mz restore 恢复。",
            "",
            "退出码：0 备份完成；2 命令没能完成。",
        })
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "文件", description = "备份写到哪里（zip）；已有的文件不覆盖。")
    private Path file = Path.of("");

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            throw new Refusal("文件“" + file + "”已经存在，没有覆盖：请换一个文件名（--out）。");
        }
        try (NewFile out = new NewFile(file)) {
            Backup.Summary made = Backup.write(options.existing(), out.draft(), Instant.now());
            out.keep();
            options.out().println("已备份到 " + file + "：" + BackupText.line(made));
            return Status.OK;
        } catch (IOException e) {
            throw new Refusal("备份写不到“" + file + "”：请检查文件夹是否存在、能否写入、磁盘是否已满。", e);
        }
    }
}
