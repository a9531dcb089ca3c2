package mingzhang.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs.
 *
 * @param log where what the last one said is kept; a file, because a server that outlives pg_ctl would hold a pipe open
 */
record Programs(Binaries binaries, Guise guise, Path log) {
    static final String MEND = "请检查磁盘空间和文件夹权限（以 root 运行时请改用普通用户），或用 --database 指定一台数据库服务器。";

    /** Runs a program to its end; its exit status. */
    int run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(guise.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.directory(log.resolveSibling(".").toFile());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Runs a program that must succeed. */
    void require(String program, List<String> arguments) throws IOException {
        if (run(program, arguments) != 0) {
            throw new LedgerException.Unavailable(
                    "随带的 PostgreSQL 无法建立数据文件夹：" + Cluster.lastFatal(said()) + "。" + MEND, null);
        }
    }

    /** What the last program said. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** Whether any process still runs the server's program of this very folder. */
    boolean anyServerLives() {
        String server = binaries.program("postgres").toString();
        return ProcessHandle.allProcesses()
                .anyMatch(
                        handle -> handle.info().command().filter(server::equals).isPresent());
    }
}
