package mingzhang.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** Puts a backup into a ledger that is still empty: all of it, proven by its hashes and its trail, or nothing. */
public final class Restore {
    private final ZipFile zip;
    private final BackupManifest manifest;

    private Restore(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = BackupManifest.of(new String(bytes(Backup.MANIFEST), UTF_8));
    }

    /**
     * Restores a backup.
     *
     * @throws LedgerException.Refused where the file is no backup or is damaged, the backup is of a later program, or the ledger
     *     holds something already
     */
    public static Backup.Summary run(Database database, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
            Restore restore = new Restore(zip);
            restore.refuseLater();
            try (Source source = Source.of(database)) {
                restore.into(source);
            }
            return Backup.Summary.of(restore.manifest);
        } catch (SQLException e) {
            throw Refusals.of(e);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static LedgerException damaged(Path file, IOException e) {
        return new LedgerException.Refused(
                e instanceof ZipException ? file + " 不是 mz backup 写出的备份，或已损坏；请换一份备份。" : file + " 读不出来：请核对路径和读取权限。", e);
    }

    private void refuseLater() {
        if (new BigDecimal(manifest.schema()).compareTo(new BigDecimal(Schema.NEWEST)) > 0) {
            throw new LedgerException.Refused("这份备份由更新版本的程序写出，请用那个版本或更新的版本恢复。");
        }
    }

    private void into(Source source) throws SQLException, IOException {
        Schema.prepare(source.login(), manifest.schema());
        try (Connection connection = Logins.connect(source.owner())) {
            connection.setAutoCommit(false);
            Backup.settle(connection);
            refuseUsed(connection);
            fill(connection);
            prove(connection);
            connection.commit();
        }
        Schema.prepare(source.login());
    }

    private static void refuseUsed(Connection connection) throws SQLException {
        if (Sql.named("trail-head").first(connection, row -> true).isPresent()) {
            throw new LedgerException.Refused("那里已有台账，不能覆盖：请用 --data 另指一个新文件夹，或用 --database 指定一个空库。");
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        List<Backup.Named> tables = Backup.tables(connection);
        try (Statement statement = connection.createStatement()) {
            for (Backup.Named table : tables) {
                statement.execute("ALTER TABLE " + table.name() + " DISABLE TRIGGER USER");
            }
            statement.execute("TRUNCATE "
                    + String.join(", ", tables.stream().map(Backup.Named::name).toList()));
            for (BackupManifest.Table table : manifest.tables()) {
                if (tables.stream().noneMatch(t -> t.name().equals(table.name()))) {
                    throw new LedgerException.Refused("备份中的表 " + table.name() + " 不属于台账，文件已损坏；请换一份备份。");
                }
                copy(connection, table);
            }
            number(connection, statement);
            for (Backup.Named table : tables) {
                statement.execute("ALTER TABLE " + table.name() + " ENABLE TRIGGER USER");
            }
        }
    }

    private void copy(Connection connection, BackupManifest.Table table) throws SQLException, IOException {
        try (DigestInputStream in = new DigestInputStream(open(table.file()), Backup.sha256())) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table.name() + " (" + table.columns() + ") FROM STDIN", in);
            String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (rows != table.rows() || !hash.equals(table.hash())) {
                throw new LedgerException.Refused("备份中的 " + table.file() + " 与清单不符，文件已损坏；请换一份备份。");
            }
        }
    }

    /** The next number of every table follows the last one that was given. */
    private static void number(Connection connection, Statement statement) throws SQLException {
        for (String set : Sql.named("backup-sequences")
                .list(
                        connection,
                        row -> "SELECT setval('" + row.getString("sequence") + "', coalesce(max("
                                + row.getString("number_column") + "), 0) + 1, false) FROM " + row.getString("name"))) {
            statement.execute(set);
        }
    }

    private void prove(Connection connection) throws SQLException {
        boolean proven = switch (Trail.verify(connection)) {
            case TrailVerdict.Intact(long entries, String head) ->
                entries == manifest.entries() && head.equals(manifest.head());
            case TrailVerdict.Broken(long _, String _) -> false;
        };
        if (!proven) {
            throw new LedgerException.Refused("备份里的留痕不完整，内容可能被改动过，没有恢复；请换一份备份。");
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new LedgerException.Refused("备份里缺少 " + name + "，它不是 mz backup 写出的备份，或已损坏；请换一份备份。");
        }
        return zip.getInputStream(entry);
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }
}
