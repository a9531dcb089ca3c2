package mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import mingzhang.ledger.Ledger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when the ledger cannot be opened. */
class UnavailableTest {
    @TempDir
    private Path folder;

    @Test
    void aFileInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "x");
        unavailable(() -> Ledger.open(new Database.Own(file)), "数据文件夹 " + file + " 无法使用", "--data");
    }

    @Test
    void dataOfAnotherVersion() throws IOException {
        Path data = Files.createDirectories(folder.resolve("ledger/cluster/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        unavailable(() -> Ledger.open(new Database.Own(folder)), "由 PostgreSQL 17 建立，而程序随带的是 18");
    }

    @Test
    void dataThatIsDamaged() throws IOException {
        Path data = Files.createDirectories(folder.resolve("ledger/cluster/data"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        unavailable(() -> Ledger.open(new Database.Own(folder)), "随带的 PostgreSQL 无法启动", "--database");
    }

    @Test
    void aMachineThatNoServerIsPackedFor() {
        String before = System.setProperty("os.arch", "loongarch64");
        try {
            unavailable(() -> Ledger.open(new Database.Own(folder)), "loongarch64", "--database jdbc:postgresql://…");
        } finally {
            System.setProperty("os.arch", String.valueOf(before));
        }
    }

    @Test
    void aNamedServerThatIsNotThere() {
        unavailable(
                () -> Ledger.open(new Database.Server("jdbc:postgresql://127.0.0.1:1/mingzhang", "a", "b")), "数据库没有应答");
    }

    @Test
    void aNamedServerThatDoesNotKnowUsOrOurDatabase() {
        try (TestDatabase database = new TestDatabase()) {
            Database.Server server = database.database();
            unavailable(
                    () -> Ledger.open(new Database.Server(
                            server.url().replace("test_", "none_"), server.user(), server.password())),
                    "数据库服务器上没有这个库");
            unavailable(
                    () -> Ledger.open(new Database.Server(server.url().replaceFirst("\\?.*", ""), "nobody", "guess")),
                    "数据库拒绝了用户名或密码");
        }
    }

    @Test
    void whatIsNoAddressOfPostgresql() {
        assertThatThrownBy(() -> Database.choose(null, "mysql://root:secret@host/db?password=secret", Map.of()))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("数据库地址应形如 jdbc:postgresql://主机:5432/库名，现为 mysql://host/db。");
    }

    @Test
    void optionsSayWhichDatabase() {
        Map<String, String> environment =
                Map.of("XDG_DATA_HOME", "/share", "MINGZHANG_DATABASE_USER", "u", "MINGZHANG_DATABASE_PASSWORD", "p");
        assertThat(Database.choose(null, null, environment)).isEqualTo(new Database.Own(Path.of("/share/mingzhang")));
        assertThat(Database.choose(Path.of("/data"), null, environment)).isEqualTo(new Database.Own(Path.of("/data")));
        assertThat(Database.choose(null, null, Map.of()))
                .isEqualTo(new Database.Own(Path.of(System.getProperty("user.home"), ".mingzhang")));
        assertThat(Database.choose(null, "jdbc:postgresql://host/db", environment))
                .isEqualTo(new Database.Server("jdbc:postgresql://host/db", "u", "p"))
                .hasToString("jdbc:postgresql://host/db");
    }

    /** Root cannot run PostgreSQL; where the data belong to somebody else, it runs as that user. */
    @Test
    void theServerRunsAsTheOwnerOfItsData() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        Path cluster = Files.createDirectories(folder.resolve("ledger/cluster"));
        boolean root = Files.exists(Path.of("/proc/self"))
                && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        if (root) {
            Files.setAttribute(cluster, "unix:uid", 65_534);
        }
        try (Ledger ledger = Ledger.open(new Database.Own(folder))) {
            assertThat(ledger.list()).isEmpty();
            assertThat(Files.getOwner(cluster.resolve("data"))).isEqualTo(Files.getOwner(cluster));
        }
        try (Ledger ledger = Ledger.open(new Database.Own(folder))) {
            assertThat(ledger.trail()).isEmpty();
        }
    }

    private static void unavailable(ThrowingCallable opening, String... words) {
        assertThatThrownBy(opening)
                .isInstanceOf(LedgerException.Unavailable.class)
                .hasMessageContainingAll(words)
                .hasMessageEndingWith("。");
    }
}
