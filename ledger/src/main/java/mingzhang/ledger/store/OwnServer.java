package mingzhang.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The program's own PostgreSQL in its data folder, shared by all processes that use the folder.
 *
 * <p>Whoever comes first starts the server, whoever comes later joins it, and the last to leave stops it. Two locks
 * keep the order: {@code start.lock} is held while a server is looked for, started or stopped; {@code use.lock} is
 * held, shared, by every process that uses the server, and alone by one that is about to start or stop it. So two
 * servers can never run on one folder, not even from two containers that do not see each other's processes.
 */
final class OwnServer implements Source {
    /** The servers that this process has joined, by folder. Guarded by the class, as everything here. */
    private static final Map<Path, OwnServer> JOINED = new HashMap<>();

    /** Set when the program ends: from then on nothing is started any more. */
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OwnServer::leaveAll, "mingzhang-server-closer"));
    }

    private final Path folder;
    private final FileChannel useChannel;
    private @Nullable FileLock use;
    private int users;

    private OwnServer(Path folder) throws IOException {
        this.folder = folder;
        this.useChannel = channel(folder.resolve("use.lock"));
    }

    /** Starts the server of a program's data folder, or joins it where it runs. */
    static Source join(Path data) {
        synchronized (OwnServer.class) {
            try {
                Path folder = createForOwnerOnly(data.resolve("ledger")).toRealPath();
                OwnServer server = JOINED.get(folder);
                if (server == null) {
                    server = new OwnServer(folder);
                    server.joinFirst();
                    JOINED.put(folder, server);
                }
                server.users++;
                return server;
            } catch (IOException e) {
                throw unusable(data, e);
            }
        }
    }

    private void joinFirst() throws IOException {
        try {
            login();
        } catch (RuntimeException e) {
            useChannel.close();
            throw e;
        }
    }

    @Override
    public Login login() {
        synchronized (OwnServer.class) {
            if (ending) {
                throw new LedgerException.Unavailable("程序正在结束，台账已经关闭。", null);
            }
            try (FileChannel channel = channel(folder.resolve("start.lock"));
                    FileLock _ = channel.lock()) {
                Cluster cluster = new Cluster(folder, Password.in(folder.resolve("password")));
                Optional<Integer> running = cluster.runningPort();
                int port = running.isPresent() ? running.get() : startAlone(cluster);
                if (use == null) {
                    use = useChannel.lock(0, Long.MAX_VALUE, true);
                }
                return cluster.login(port);
            } catch (IOException e) {
                throw unusable(folder, e);
            }
        }
    }

    @Override
    public Login owner() {
        Login login = login();
        return new Login(login.url(), Cluster.SUPERUSER, login.password());
    }

    private int startAlone(Cluster cluster) throws IOException {
        leaveUse();
        try (FileLock alone = useChannel.tryLock()) {
            if (alone == null) {
                throw new LedgerException.Unavailable(
                        "数据文件夹 " + folder.getParent() + " 正被另一个程序使用，而它的数据库没有应答；请先关闭那个程序再试。", null);
            }
            return cluster.start();
        }
    }

    private void leaveUse() throws IOException {
        if (use != null) {
            use.release();
            use = null;
        }
    }

    @Override
    public void close() {
        synchronized (OwnServer.class) {
            if (--users > 0 || JOINED.remove(folder) == null) {
                return;
            }
            try (FileChannel channel = channel(folder.resolve("start.lock"));
                    FileLock _ = channel.lock()) {
                stopIfAlone();
            } catch (IOException e) {
                throw unusable(folder, e);
            }
        }
    }

    /** At the end of a program, however it came. */
    private static void leaveAll() {
        synchronized (OwnServer.class) {
            ending = true;
            for (OwnServer server : List.copyOf(JOINED.values())) {
                server.users = 1;
                server.close();
            }
        }
    }

    private void stopIfAlone() throws IOException {
        leaveUse();
        try (useChannel;
                FileLock alone = useChannel.tryLock()) {
            if (alone != null) {
                new Cluster(folder, "").stop();
            }
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The folder, and those above it that are missing, readable for nobody else where the system knows such a thing. */
    private static Path createForOwnerOnly(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(folder);
    }

    private static LedgerException unusable(Path folder, IOException e) {
        return new LedgerException.Unavailable(
                "数据文件夹 " + folder + " 无法使用：" + e.getMessage() + "。请检查磁盘空间和读写权限，或用 --data 另指一个文件夹。", e);
    }
}
