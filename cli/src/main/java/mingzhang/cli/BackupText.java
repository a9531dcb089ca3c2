package mingzhang.cli;

import mingzhang.ledger.store.Backup;

/** A backup in a line. */
final class BackupText {
    private BackupText() {}

    static String line(Backup.Summary backup) {
        return backup.rows() + " 行，留痕 " + backup.entries() + " 条，末条摘要 " + backup.head();
    }
}
