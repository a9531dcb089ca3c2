package mingzhang.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Everything that a ledger holds, in one zip file: the rows of every table as PostgreSQL's COPY writes them, and a manifest with
 * their hashes and the head of the trail. It is taken in one snapshot while the ledger is in use, and does not depend on the
 * version of PostgreSQL or on where it runs.
 */
public final class Backup {
    static final String MANIFEST = "manifest.txt";

    private Backup() {}

    /**
     * What was written or restored.
     *
     * @param madeAt when the backup was made
     * @param rows of all tables
     * @param entries of the trail
     * @param head the hash of the trail's last entry; 64 zeros where there is none
     */
    public record Summary(Instant madeAt, long rows, long entries, String head) {
        static Summary of(BackupManifest manifest) {
            long rows = manifest.tables().stream()
                    .mapToLong(BackupManifest.Table::rows)
                    .sum();
            return new Summary(manifest.madeAt(), rows, manifest.entries(), manifest.head());
        }
    }

    /**
     * Writes a ledger to a file, and has it on the disk when it returns.
     *
     * @param file overwritten where it is there
     * @throws LedgerException.Unavailable where the database does not answer, or the file cannot be written
     */
    public static Summary write(Database database, Path file, Instant now) {
        try (Source source = Source.of(database)) {
            Schema.prepare(source.login());
            try (Connection connection = Logins.connect(source.owner())) {
                return write(connection, file, now);
            }
        } catch (SQLException e) {
            throw Refusals.of(e);
        } catch (IOException e) {
            throw new LedgerException.Unavailable("备份写不到 " + file + "：请检查磁盘空间和写入权限。", e);
        }
    }

    private static Summary write(Connection connection, Path file, Instant now) throws SQLException, IOException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        settle(connection);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            BackupManifest manifest = write(connection, zip, now);
            zip.finish();
            zip.flush();
            channel.force(true);
            connection.rollback();
            return Summary.of(manifest);
        }
    }

    /** Names are the ledger's, and rows that some rule of the database hides are an error, not missing. */
    static void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + Schema.NAME);
            statement.execute("SET row_security = off");
        }
    }

    private static BackupManifest write(Connection connection, ZipOutputStream zip, Instant now)
            throws SQLException, IOException {
        List<BackupManifest.Table> tables = new ArrayList<>();
        for (Named table : inOrder(tables(connection))) {
            tables.add(copy(connection, zip, table));
        }
        BackupManifest head = Sql.named("trail-head")
                .first(
                        connection,
                        row -> new BackupManifest("", now, row.getLong("number"), row.getString("hash"), List.of()))
                .orElse(new BackupManifest("", now, 0, TrailEntry.NOTHING_BEFORE, List.of()));
        String schema = Sql.named("schema-version")
                .first(connection, row -> row.getString("version"))
                .orElseThrow();
        BackupManifest manifest = new BackupManifest(schema, now, head.entries(), head.head(), List.copyOf(tables));
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.text().getBytes(UTF_8));
        zip.closeEntry();
        return manifest;
    }

    private static BackupManifest.Table copy(Connection connection, ZipOutputStream zip, Named table)
            throws SQLException, IOException {
        BackupManifest.Table file = new BackupManifest.Table(table.name, table.columns, 0, "");
        zip.putNextEntry(new ZipEntry(file.file()));
        DigestOutputStream digest = new DigestOutputStream(new Unclosed(zip), sha256());
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT " + table.columns + " FROM " + table.name + ") TO STDOUT", digest);
        zip.closeEntry();
        return new BackupManifest.Table(
                table.name,
                table.columns,
                rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A table, and the tables that must be there before it. */
    record Named(String name, String columns, Set<String> needs) {}

    static List<Named> tables(Connection connection) throws SQLException {
        return Sql.named("backup-tables")
                .list(
                        connection,
                        row -> new Named(
                                row.getString("name"),
                                row.getString("columns"),
                                Set.of(
                                        row.getString("needs").isEmpty()
                                                ? new String[0]
                                                : row.getString("needs").split(" "))));
    }

    /** Each table after those that it refers to. */
    private static List<Named> inOrder(List<Named> tables) {
        List<Named> rest = new ArrayList<>(tables);
        List<Named> order = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!rest.isEmpty()) {
            Named next = rest.stream()
                    .filter(table -> done.containsAll(table.needs))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle"));
            rest.remove(next);
            done.add(next.name);
            order.add(next);
        }
        return order;
    }

    /** A stream that leaves what it writes to open, and hands on whole pieces. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
