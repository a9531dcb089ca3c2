package mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.SampleYears;
import mingzhang.ledger.StoredYear;
import mingzhang.year.DepartmentYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the program's own server. Every test leaves it stopped. */
class OwnServerTest {
    private static final Instant WHEN = Instant.parse("2025-03-03T00:00:00Z");

    @TempDir
    private static Path data;

    private static Ledger open() {
        return Ledger.open(new Database.Own(data));
    }

    private static Path clusterData() {
        return data.resolve("ledger/cluster/data");
    }

    private static ProcessHandle server() throws IOException {
        return ProcessHandle.of(PostmasterFile.read(clusterData()).orElseThrow().process())
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Test
    void keepsWhatItHoldsOverARestart() throws IOException {
        DepartmentYear year = SampleYears.realistic("甲市水务局", 2024, 1L);
        int port;
        try (Ledger ledger = open()) {
            ledger.importYear(year, "经办", WHEN);
            port = PostmasterFile.read(clusterData()).orElseThrow().port();
        }
        assertThat(PostmasterFile.read(clusterData())).isEmpty();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(IOException.class);
        try (Ledger ledger = open()) {
            assertThat(ledger.year("甲市水务局", 2024)).contains(year);
        }
    }

    @Test
    void answersOnlyThisMachineAndOnlyWithThePassword() throws Exception {
        try (Ledger ledger = open()) {
            assertThat(ledger.list()).isNotNull();
            int port = PostmasterFile.read(clusterData()).orElseThrow().port();
            for (String user : List.of("mingzhang", "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", user, "guess"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            }
            assertThat(Files.readString(clusterData().resolve("pg_hba.conf"))
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
            assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting("fsync")).isEqualTo("on");
            assertThat(setting("synchronous_commit")).isEqualTo("on");
        }
        Path password = data.resolve("ledger/password");
        assertThat(Files.readString(password)).hasSizeGreaterThan(40);
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
        }
    }

    private static String setting(String name) throws SQLException {
        Source source = OwnServer.join(data);
        try (Connection connection = Logins.connect(source.login());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        } finally {
            source.close();
        }
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenTheServerIsKilled() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        try (Ledger ledger = open()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 10_000; i++) {
                        ledger.importYear(SampleYears.realistic("甲市林业局", 2024, i), "经办", WHEN);
                        acknowledged.add(i);
                    }
                } catch (LedgerException.Unavailable e) {
                    assertThat(e).hasMessageContaining("数据库");
                }
            });
            while (acknowledged.size() < 30) {
                Thread.onSpinWait();
            }
            kill(server());
            writer.join();
            assertKept(ledger, acknowledged);
        }
        try (Ledger ledger = open()) {
            assertKept(ledger, acknowledged);
        }
    }

    /** All that was acknowledged is there; at most one more, whose acknowledgement got lost on the way. */
    private static void assertKept(Ledger ledger, List<Integer> acknowledged) {
        List<StoredYear> versions = ledger.versions("甲市林业局", 2024);
        assertThat(versions.size()).isBetween(acknowledged.size(), acknowledged.size() + 1);
        assertThat(acknowledged)
                .allSatisfy(i -> assertThat(ledger.year(versions.get(versions.size() - 1 - i)))
                        .isEqualTo(SampleYears.realistic("甲市林业局", 2024, i)));
        assertThat(ledger.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
    }

    @Test
    void aSecondProgramJoinsTheServerAndTheLastToLeaveStopsIt() throws Exception {
        try (OtherProgram other = new OtherProgram(data)) {
            ProcessHandle server = server();
            try (Ledger ledger = open()) {
                assertThat(server()).isEqualTo(server);
                assertThat(other.importYear("甲市教育局", 2023)).isEqualTo("FIRST");
                assertThat(ledger.year("甲市教育局", 2023)).contains(SampleYears.realistic("甲市教育局", 2023, 1L));
            }
            assertThat(server.isAlive()).isTrue();
            assertThat(other.importYear("甲市教育局", 2024)).isEqualTo("FIRST");
            other.end();
            assertThat(PostmasterFile.read(clusterData())).isEmpty();
        }
    }

    @Test
    void theServerStopsWithAProgramThatIsInterrupted() throws Exception {
        try (OtherProgram other = new OtherProgram(data)) {
            other.interrupt();
        }
        assertThat(PostmasterFile.read(clusterData())).isEmpty();
    }

    @Test
    void aServerWhoseProgramWasKilledIsJoinedAndThenStopped() throws Exception {
        ProcessHandle server;
        try (OtherProgram other = new OtherProgram(data)) {
            assertThat(other.importYear("甲市体育局", 2024)).isEqualTo("FIRST");
            server = server();
            other.kill();
        }
        try (Ledger ledger = open()) {
            assertThat(server()).isEqualTo(server);
            assertThat(ledger.year("甲市体育局", 2024)).isPresent();
        }
        assertThat(PostmasterFile.read(clusterData())).isEmpty();
    }

    @Test
    void aServerThatDiedUnderAnotherProgramIsNotReplacedBehindItsBack() throws Exception {
        try (OtherProgram other = new OtherProgram(data)) {
            kill(server());
            assertThatThrownBy(OwnServerTest::open)
                    .isInstanceOf(LedgerException.Unavailable.class)
                    .hasMessageContaining("正被另一个程序使用")
                    .hasMessageContaining("请先关闭那个程序再试");
            assertThat(other.importYear("甲市民政局", 2024)).isEqualTo("FIRST");
            other.end();
        }
    }

    @Test
    void aStaleFileWhoseNumberBelongsToAnotherProgramIsNotInTheWay() throws Exception {
        open().close();
        String ours = String.valueOf(ProcessHandle.current().pid());
        Files.writeString(
                PostmasterFile.in(clusterData()), ours + "\n" + clusterData() + "\n1700000000\n1\n\n127.0.0.1\n");
        try (Ledger ledger = open()) {
            assertThat(ledger.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
            assertThat(server().pid()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void twoLedgersInOneProgramShareTheServer() throws Exception {
        Ledger first = open();
        try (Ledger second = open()) {
            first.close();
            first.close();
            assertThat(second.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
        }
        assertThat(PostmasterFile.read(clusterData())).isEqualTo(Optional.empty());
    }
}
