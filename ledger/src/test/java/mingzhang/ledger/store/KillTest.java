package mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.ledger.County;
import mingzhang.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed with SIGKILL while three desks write, and now and then the program with it; nobody repairs anything by
 * hand. {@code -Dmz.kills=N} sets how often.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("mz.kills", 50);
    /** Every so many kills, the program dies, too. */
    private static final int PROGRAM = 10;

    @TempDir
    private Path data;

    @TempDir
    private Path files;

    private final BlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
    private final Random random = new Random(7);

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        Process writer = start(0);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                await(acknowledged.size() + 4 + random.nextInt(8));
                killServer();
                if (kill % PROGRAM == 0) {
                    writer.destroyForcibly().waitFor();
                    writer = start(kill * 1_000_000);
                }
            }
            await(acknowledged.size() + 4);
            killServer();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).noneMatch(line -> line.startsWith("!"));
        try (Ledger ledger = Ledger.open(new Database.Own(data))) {
            assertThat(ledger.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
            assertThat(ledger.budgets(County.CATALOGUE).damagedBalances()).isEmpty();
            everythingIsThere();
        }
    }

    private Process start(int from) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        data.toString(),
                        files.toString(),
                        String.valueOf(from)))
                .redirectErrorStream(true)
                .start();
        Thread.ofPlatform().daemon().start(() -> listen(process));
        return process;
    }

    /** What a kill cut off in the middle of a line was not acknowledged. */
    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("[YEP] \\d+|!.*")) {
                    acknowledged.add(line);
                }
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void await(int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (acknowledged.size() < count) {
            assertThat(System.nanoTime())
                    .as("the writer goes on by itself: " + acknowledged.size())
                    .isLessThan(deadline);
            Thread.sleep(2);
        }
    }

    /** The server with all its processes, at once. */
    private void killServer() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(data.resolve("ledger/cluster/data"));
        Optional<ProcessHandle> server =
                file.filter(PostmasterFile::serverLives).flatMap(postmaster -> ProcessHandle.of(postmaster.process()));
        if (server.isPresent()) {
            List<ProcessHandle> all =
                    Stream.concat(server.stream(), server.get().descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            server.get().onExit().join();
        }
    }

    private void everythingIsThere() throws SQLException {
        Source source = OwnServer.join(data);
        try (Connection connection = Logins.connect(source.login())) {
            assertThat(kept(connection, "SELECT amount_fen FROM mingzhang.cell WHERE column_name = '决算数'"))
                    .containsAll(numbers("Y"));
            assertThat(kept(connection, "SELECT amount_fen / 100 FROM mingzhang.budget_edit"))
                    .containsAll(numbers("E").stream().map(n -> n + 1).toList());
            assertThat(kept(
                            connection,
                            "SELECT split_part(voucher, '-', 1) FROM mingzhang.payment GROUP BY 1 HAVING count(*) = 3"))
                    .containsAll(numbers("P"))
                    .hasSize((int) count(connection));
        } finally {
            source.close();
        }
    }

    /** Whole files only: three rows each. */
    private static long count(Connection connection) throws SQLException {
        return kept(connection, "SELECT count(*) FROM mingzhang.payment")
                        .iterator()
                        .next()
                / 3;
    }

    private static Set<Long> kept(Connection connection, String query) throws SQLException {
        Set<Long> numbers = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private Set<Long> numbers(String desk) {
        return acknowledged.stream()
                .filter(line -> line.startsWith(desk))
                .map(line -> Long.parseLong(line.substring(2)))
                .collect(Collectors.toSet());
    }
}
