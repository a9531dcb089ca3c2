package mingzhang.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the trail is what was written, and the ledger what the trail tells of. Reads everything once, whatever its size. */
final class TrailCheck {
    private String head = TrailEntry.NOTHING_BEFORE;
    private long entries;
    private TrailVerdict.@Nullable Broken broken;

    private TrailCheck() {}

    static TrailVerdict of(Connection connection) throws SQLException {
        TrailCheck check = new TrailCheck();
        Sql.named("trail").each(connection, row -> check.take(Trail.entry(row)));
        if (check.broken != null) {
            return check.broken;
        }
        Optional<TrailVerdict> difference = differenceOfYears(connection);
        if (difference.isEmpty()) {
            difference = differenceOfContents(connection);
        }
        if (difference.isEmpty()) {
            difference = new Parts().difference(connection);
        }
        return difference.orElseGet(() -> new TrailVerdict.Intact(check.entries, check.head));
    }

    private void take(TrailEntry entry) {
        if (broken != null) {
            return;
        }
        long number = ++entries;
        if (entry.number() != number) {
            broken = new TrailVerdict.Broken(number, "第 " + number + " 条留痕不见了。");
        } else if (!entry.previous().equals(head) || !entry.computedHash().equals(entry.hash())) {
            broken = new TrailVerdict.Broken(number, "第 " + number + " 条留痕被改动过。");
        }
        head = entry.hash();
    }

    /** Where the trail and what the ledger holds tell of different imports. */
    private static Optional<TrailVerdict> differenceOfYears(Connection connection) throws SQLException {
        Optional<TrailVerdict> unrecorded = Sql.named("unrecorded-versions")
                .first(
                        connection,
                        row -> new TrailVerdict.Broken(
                                0,
                                "账中 " + row.getString("department") + " " + row.getInt("fiscal_year") + " 年第 "
                                        + row.getInt("version") + " 版没有对应的留痕。"));
        return unrecorded.isPresent()
                ? unrecorded
                : Sql.named("lost-versions")
                        .first(
                                connection,
                                row -> new TrailVerdict.Broken(
                                        row.getLong("number"),
                                        "第 " + row.getLong("number") + " 条留痕所记的导入（" + row.getString("subject")
                                                + "）在账中已找不到。"));
    }

    private static Optional<TrailVerdict> differenceOfContents(Connection connection) throws SQLException {
        return Sql.named("altered-contents")
                .first(connection, row -> new TrailVerdict.Broken(0, "留痕所记的内容（摘要 " + row.getString("hash") + "）被改动过。"));
    }

    /** The parts of files against the rows that are there, both in one order. */
    private static final class Parts {
        private final Deque<Part> waiting = new ArrayDeque<>();
        private @Nullable Part part;
        private RowDigest digest = new RowDigest();
        private @Nullable TrailVerdict broken;

        private record Part(
                long file, int lastRow, int good, @Nullable String hash, String words, boolean told) {}

        Optional<TrailVerdict> difference(Connection connection) throws SQLException {
            Sql.named("parts-in-order")
                    .each(
                            connection,
                            row -> waiting.add(new Part(
                                    row.getLong("file"),
                                    row.getInt("last_row"),
                                    row.getInt("good"),
                                    row.getString("content_hash"),
                                    row.getString("kind") + "文件 " + row.getString("name") + " 第 " + row.getInt("part")
                                            + " 部分",
                                    row.getBoolean("told"))));
            next();
            Sql.named("rows-in-order")
                    .each(
                            connection,
                            row -> take(row.getLong("file"), row.getInt("row_number"), row.getString("row_text")));
            while (part != null) {
                finish();
            }
            if (broken == null && Sql.named("payments-of-no-file").number(connection) > 0) {
                broken = new TrailVerdict.Broken(0, "账中有支付不是由国库文件导入的，没有对应的留痕。");
            }
            return Optional.ofNullable(broken);
        }

        private void next() {
            part = waiting.poll();
            digest = new RowDigest();
        }

        private void take(long file, int number, String text) {
            while (part != null && (part.file < file || part.file == file && part.lastRow < number)) {
                finish();
            }
            if (part == null || part.file != file) {
                broken = broken != null ? broken : new TrailVerdict.Broken(0, "账中有收支记录没有对应的留痕：" + text + "。");
                return;
            }
            digest.add(text);
        }

        private void finish() {
            Part done = part;
            if (done != null && done.hash != null && broken == null) {
                if (!done.told) {
                    broken = new TrailVerdict.Broken(0, done.words + "没有对应的留痕。");
                } else if (digest.rows() != done.good || !digest.hex().equals(done.hash)) {
                    broken = new TrailVerdict.Broken(0, done.words + "的收支记录与导入时不符。");
                }
            }
            next();
        }
    }
}
