package mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.store.Database;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which ledger a command means. */
final class LedgerOptions {
    @Option(
            names = "--data",
            paramLabel = "文件夹",
            description = "数据文件夹，台账在其中；默认主目录下的 .mingzhang（设有 XDG_DATA_HOME 时是它下面的 mingzhang）。")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "地址",
            description = "改用已有的 PostgreSQL，形如 jdbc:postgresql://主机:5432/库名；用户名和密码放在环境变量"
                    + " MINGZHANG_DATABASE_USER、MINGZHANG_DATABASE_PASSWORD 里。")
    private Optional<String> url = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Where the command that has these options writes what was asked for. */
    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Where it writes what went wrong. */
    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Whether the user named a ledger. */
    boolean given() {
        return data.isPresent() || url.isPresent();
    }

    /** The ledger; made where there is none. */
    Ledger open() {
        return Ledger.open(database());
    }

    /** The ledger to read from; a folder without one is refused, and stays as it is. */
    Ledger openExisting() {
        return Ledger.open(existing());
    }

    /** Where the ledger is; a folder without one is refused. */
    Database existing() {
        Database database = database();
        if (database instanceof Database.Own own && own.isMissing()) {
            throw new Refusal("文件夹“" + own.data() + "”里没有台账：请核对 --data，或先用 mz import 导入工作簿。");
        }
        return database;
    }

    /** Where the ledger is, or will be. */
    Database database() {
        if (data.isPresent() && url.isPresent()) {
            throw new Refusal("--data 和 --database 只能给一个。");
        }
        return Database.choose(data.orElse(null), url.orElse(null), System.getenv());
    }
}
