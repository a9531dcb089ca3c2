package mingzhang.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The append-only trail: written beside every change, in the same transaction. */
public final class Trail {
    private Trail() {}

    /** What was done. */
    public enum Action {
        IMPORT_YEAR("import-year"),
        REGISTER_ORGANISATION("register-organisation"),
        RENAME_ORGANISATION("rename-organisation"),
        SUCCEED_ORGANISATION("succeed-organisation"),
        REGISTER_PROJECT("register-project"),
        EDIT_BUDGET("edit-budget"),
        FREEZE_BUDGET("freeze-budget"),
        PASS_BUDGET("pass-budget"),
        SEND_BACK_BUDGET("send-back-budget"),
        POST_BUDGET("post-budget"),
        REQUEST_PAYMENT("request-payment"),
        DECIDE_PAYMENT("decide-payment"),
        IMPORT_FILE("import-file"),
        CERTIFY_ACCOUNTS("certify-accounts"),
        CARRY_FORWARD("carry-forward"),
        IMPORT_HISTORY("import-history"),
        RECORD_EVENT("record-event"),
        SET_POSTS("set-posts"),
        APPOINT("appoint"),
        END_APPOINTMENT("end-appointment"),
        RECORD_ASSET("record-asset"),
        DISPOSE_ASSET("dispose-asset"),
        RECORD_PROCUREMENT("record-procurement"),
        DESCRIBE_PROJECT("describe-project"),
        CROSS_CODES("cross-codes"),
        EDIT_PERFORMANCE("edit-performance"),
        SUBMIT_PERFORMANCE("submit-performance"),
        DECIDE_PERFORMANCE("decide-performance"),
        DRAW_RECHECK("draw-recheck"),
        ADD_EVIDENCE("add-evidence"),
        RAISE_ISSUE("raise-issue"),
        MEND_ISSUE("mend-issue"),
        REVIEW_ISSUE("review-issue"),
        ADD_USER("add-user"),
        GRANT_ROLE("grant-role"),
        REVOKE_ROLE("revoke-role"),
        DISABLE_USER("disable-user"),
        CHANGE_PASSWORD("change-password"),
        SIGN_IN("sign-in"),
        SIGN_IN_REFUSED("sign-in-refused"),
        SIGN_OUT("sign-out");

        private final String text;

        Action(String text) {
            this.text = text;
        }

        /** As the trail writes it. */
        public String text() {
            return text;
        }
    }

    /**
     * Who does something, when, and from where; the clock is the caller's.
     *
     * @param from the address of the machine that they sit at; empty at the ledger's own machine
     */
    public record Actor(String who, Instant when, String from) {
        public Actor {
            Texts.check(who);
            when = when.truncatedTo(ChronoUnit.MICROS);
        }

        /** At the ledger's own machine. */
        public Actor(String who, Instant when) {
            this(who, when, "");
        }
    }

    /** Records what concerns no single organisation. */
    public static void record(
            Connection connection, Actor actor, Action action, String subject, String before, String after)
            throws SQLException {
        record(connection, actor, action, subject, before, after, null);
    }

    /**
     * Records what was done.
     *
     * @param organisation whom it concerns, so that whoever may see that organisation sees the entry; null where no single one
     */
    public static void record(
            Connection connection,
            Actor actor,
            Action action,
            String subject,
            String before,
            String after,
            @Nullable Long organisation)
            throws SQLException {
        Sql.named("insert-trail")
                .with("at", actor.when())
                .with("who", actor.who())
                .with("action", action.text)
                .with("subject", subject)
                .with("before_hash", before)
                .with("after_hash", after)
                .with("origin", actor.from())
                .with("organisation", organisation)
                .run(connection);
    }

    public static List<TrailEntry> all(Connection connection) throws SQLException {
        return Sql.named("trail").list(connection, Trail::entry);
    }

    /** The last entries before a number, newest first. */
    public static List<TrailEntry> before(Connection connection, long number, int most) throws SQLException {
        return Sql.named("trail-page").with("before", number).with("most", most).list(connection, Trail::entry);
    }

    static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before_hash"),
                row.getString("after_hash"),
                row.getString("origin"),
                Optional.ofNullable(row.getObject("organisation", Long.class)),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** Whether the trail is whole, and the ledger holds what it tells of. */
    public static TrailVerdict verify(Connection connection) throws SQLException {
        return TrailCheck.of(connection);
    }

    /** As {@link #change(Connection, Actor, Action, String, String, String, Long)}, of no single organisation. */
    public static void change(
            Connection connection, Actor actor, Action action, String subject, String before, String after)
            throws SQLException {
        change(connection, actor, action, subject, before, after, null);
    }

    /** As {@link #record}, with the contents themselves, which are kept: what stood there before and what stands there now. */
    public static void change(
            Connection connection,
            Actor actor,
            Action action,
            String subject,
            String before,
            String after,
            @Nullable Long organisation)
            throws SQLException {
        record(connection, actor, action, subject, keep(connection, before), keep(connection, after), organisation);
    }

    /** Keeps a content; its hash, or nothing for nothing. */
    private static String keep(Connection connection, String content) throws SQLException {
        if (content.isEmpty()) {
            return "";
        }
        String hash = Digest.of(content);
        Sql.named("insert-trail-content")
                .with("hash", hash)
                .with("content", content)
                .run(connection);
        return hash;
    }

    /** The content that a hash of the trail stands for; empty where only the hash was kept. */
    public static Optional<String> content(Connection connection, String hash) throws SQLException {
        return Sql.named("trail-content").with("hash", hash).first(connection, row -> row.getString("content"));
    }
}
