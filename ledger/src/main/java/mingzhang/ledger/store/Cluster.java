package mingzhang.ledger.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL data folder and what is done to it: made, started, looked at, stopped. Whoever calls holds the locks of
 * {@link OwnServer}.
 */
final class Cluster {
    /** The role that owns the server. */
    static final String SUPERUSER = "postgres";
    /** The role and the database of the ledger. */
    private static final String NAME = "mingzhang";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 20;
    private static final int PAUSE_MILLISECONDS = 250;
    /** The server answers but is still starting, or already stopping. */
    private static final String NOT_YET = "57P03";

    /** What the server is always started with; only the port is added. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C",
            "log_checkpoints=off",
            "jit=off");

    private final Path folder;
    private final Path home;
    private final Path data;
    private final String password;

    Cluster(Path folder, String password) {
        this.folder = folder;
        this.home = folder.resolve("cluster");
        this.data = home.resolve("data");
        this.password = password;
    }

    /** Whether a folder surely holds no server's data yet. */
    static boolean isMissing(Path folder) {
        return Files.notExists(folder.resolve("cluster").resolve("data"));
    }

    Source.Login superuser(int port) {
        return new Source.Login(url(port, "postgres"), SUPERUSER, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The port of the server that runs on this folder and answers; empty where none does. */
    Optional<Integer> runningPort() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<PostmasterFile> file = PostmasterFile.read(data);
            if (file.isEmpty() || !file.get().serverLives()) {
                return Optional.empty();
            }
            try (Connection connection = Logins.connect(superuser(file.get().port()))) {
                return servesThisFolder(connection) ? Optional.of(file.get().port()) : Optional.empty();
            } catch (SQLException e) {
                if (!NOT_YET.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    return Optional.empty();
                }
                pause();
            }
        }
    }

    private boolean servesThisFolder(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Path.of(row.getString(1)).toRealPath().equals(data.toRealPath());
        }
    }

    /** Makes the data folder where there is none, starts the server, and says its port. */
    int start() throws IOException {
        Files.createDirectories(home);
        Programs programs = programs();
        if (Files.notExists(data)) {
            create(programs);
        }
        refuseOtherVersion();
        removeStaleFile(programs);
        return start(programs);
    }

    /** Makes the ledger's database where it is missing, and says how to reach it. */
    Source.Login login(int port) {
        Logins.createDatabase(superuser(port), NAME, password);
        return new Source.Login(url(port, NAME), NAME, password);
    }

    private Programs programs() throws IOException {
        Guise guise = Guise.of(home);
        guise.own(home);
        if (guise.owner() > 0) {
            letThrough(folder);
            letThrough(folder.resolveSibling("."));
        }
        return new Programs(Binaries.in(folder), guise, folder.resolve("command.log"));
    }

    /** Lets another user reach what lies in a folder and is his, without showing him what else does. */
    private static void letThrough(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(folder, permissions);
    }

    private void create(Programs programs) throws IOException {
        Path unfinished = home.resolve("data.unfinished");
        Path passwordFile = home.resolve("password.unfinished");
        Binaries.delete(unfinished);
        Files.deleteIfExists(passwordFile);
        Password.createForOwnerOnly(passwordFile);
        Files.writeString(passwordFile, password);
        programs.guise().own(passwordFile);
        programs.require(
                "initdb",
                List.of(
                        "-D",
                        unfinished.toString(),
                        "-U",
                        SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--no-instructions"));
        Files.delete(passwordFile);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.major())) {
            throw new LedgerException.Unavailable(
                    "数据文件夹 " + data + " 由 PostgreSQL " + version + " 建立，而程序随带的是 " + Binaries.major() + "；请用建立它的程序版本打开。",
                    null);
        }
    }

    /**
     * After a crash PostgreSQL sees by itself that the process in its file is gone. It cannot see that the number
     * belongs to another program by now, as after a restart of a container; then the file is in the way. It goes only
     * when no server of this folder is left.
     */
    private void removeStaleFile(Programs programs) throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(data);
        if (file.isEmpty() || !file.get().processExists() || file.get().serverLives()) {
            return;
        }
        for (int i = 0; i < ATTEMPTS && programs.anyServerLives(); i++) {
            pause();
        }
        if (!programs.anyServerLives()) {
            Files.delete(PostmasterFile.in(data));
        }
    }

    /** Tries again while something is still in use: the port, or what a server that was killed has not let go yet. */
    private int start(Programs programs) throws IOException {
        Path log = home.resolve("server.log");
        if (Files.exists(log)) {
            Files.move(log, home.resolve("server-before.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        String complaint = "";
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = freePort();
            Files.deleteIfExists(log);
            if (programs.run("pg_ctl", startArguments(port, log)) == 0) {
                return port;
            }
            complaint = Files.exists(log) ? Files.readString(log) : programs.said();
            if (!complaint.contains("in use")) {
                break;
            }
            pause();
        }
        throw new LedgerException.Unavailable(
                "随带的 PostgreSQL 无法启动：" + lastFatal(complaint) + "。" + Programs.MEND, null);
    }

    private List<String> startArguments(int port, Path log) {
        List<String> options = new ArrayList<>(List.of("-p " + port));
        if (Binaries.linux()) {
            options.add("-c recovery_init_sync_method=syncfs"); // one call after a crash instead of one for each file
        }
        SETTINGS.forEach(setting -> options.add("-c " + setting));
        return List.of(
                "-D", data.toString(),
                "-l", log.toString(),
                "-o", String.join(" ", options),
                "-t", String.valueOf(PATIENCE.toSeconds()),
                "-w", "start");
    }

    /** The line that says why, without its time. */
    static String lastFatal(String log) {
        @Nullable String last = null;
        for (String line : log.lines().toList()) {
            last = last == null || line.contains("FATAL") || !last.contains("FATAL") ? line : last;
        }
        return last == null
                ? "没有说明原因"
                : last.replaceFirst("^.*(FATAL|LOG|ERROR): *", "").strip();
    }

    /** Ends the server in order; what is committed stays. Does nothing where none runs. */
    void stop() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(data);
        if (file.isPresent() && file.get().serverLives()) {
            programs()
                    .run(
                            "pg_ctl",
                            List.of(
                                    "-D",
                                    data.toString(),
                                    "-m",
                                    "fast",
                                    "-t",
                                    String.valueOf(PATIENCE.toSeconds()),
                                    "-w",
                                    "stop"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
