package mingzhang.ledger.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param schema the last migration of the ledger that was backed up
 * @param tables in an order in which each comes after those that it refers to
 * @param entries how many entries the trail had
 * @param head the hash of the last of them
 */
record BackupManifest(String schema, Instant madeAt, long entries, String head, List<Table> tables) {
    private static final String TITLE = "mingzhang-backup 1";

    /** A table, one file of the backup: its columns as SQL names them, its rows, and the SHA-256 of the file. */
    record Table(String name, String columns, long rows, String hash) {
        String file() {
            return "tables/" + name + ".copy";
        }
    }

    String text() {
        List<String> lines = new ArrayList<>(
                List.of(TITLE, "schema\t" + schema, "made\t" + madeAt, "trail\t" + entries + "\t" + head));
        tables.forEach(t -> lines.add("table\t" + t.name + "\t" + t.rows + "\t" + t.hash + "\t" + t.columns));
        return String.join("\n", lines) + "\n";
    }

    /** @throws LedgerException.Refused where this is no manifest */
    static BackupManifest of(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 4 || !lines.getFirst().equals(TITLE)) {
            throw noBackup(null);
        }
        try {
            String[] trail = lines.get(3).split("\t", -1);
            List<Table> tables = new ArrayList<>();
            for (String line : lines.subList(4, lines.size())) {
                String[] fields = line.split("\t", -1);
                tables.add(new Table(fields[1], fields[4], Long.parseLong(fields[2]), fields[3]));
            }
            return new BackupManifest(
                    lines.get(1).split("\t", -1)[1],
                    Instant.parse(lines.get(2).split("\t", -1)[1]),
                    Long.parseLong(trail[1]),
                    trail[2],
                    List.copyOf(tables));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
            throw noBackup(e);
        }
    }

    private static LedgerException noBackup(@org.jspecify.annotations.Nullable Exception cause) {
        String sentence = "备份文件的清单读不懂，它不是 mz backup 写出的备份，或已损坏；请换一份备份。";
        return cause == null ? new LedgerException.Refused(sentence) : new LedgerException.Refused(sentence, cause);
    }
}
