package mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.ledger.store.Backup;
import mingzhang.ledger.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mz restore}: a backup into a new ledger, all of it or nothing. */
@Command(
        name = "restore",
        description = {"把备份恢复成新的台账：要么全部恢复并核对无误，要么什么都不留。", ""},
        footer = {
            "",
            "示例：",
            "  mz restore --data 新数据文件夹 备份.zip",
            "",
            "恢复的地方须没有台账（新文件夹，或 --database 指定的空库）。恢复后的用户名和密码不变。",
            "",
            "退出码：0 恢复完成；2 命令没能完成。",
        })
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "备份", description = "mz backup 写出的文件。")
    private Path file = Path.of("");

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        if (!options.given()) {
            throw new Refusal("请用 --data 或 --database 指明恢复到哪里。");
        }
        Backup.Summary restored = Restore.run(options.database(), file);
        options.out()
                .println("已恢复 " + LedgerListCommand.TIME.format(restored.madeAt()) + " 的备份："
                        + BackupText.line(restored));
        return Status.OK;
    }
}
