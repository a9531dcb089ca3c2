package mingzhang.cli;

import java.nio.file.Path;
import mingzhang.ledger.Database;
import mingzhang.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOptions {
    @Option(names = "--data", paramLabel = "文件夹", description = "数据文件夹；默认用户主目录下的 .mingzhang。")
    private @Nullable Path data;

    @Option(names = "--database", paramLabel = "地址", description = "已有的 PostgreSQL，例如 jdbc:postgresql://主机:5432/库名。")
    private @Nullable String database;

    Ledger open() {
        return Ledger.open(Database.choose(data, database, System.getenv()));
    }
}
