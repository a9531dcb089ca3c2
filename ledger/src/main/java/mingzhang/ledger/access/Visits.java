package mingzhang.ledger.access;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import mingzhang.ledger.store.Digest;
import mingzhang.ledger.store.Sql;

/** Who is signed in. The database knows only the hash of what a browser holds. Every method runs in the caller's transaction. */
final class Visits {
    /** Left alone for so long, a visit ends. */
    static final Duration IDLE = Duration.ofMinutes(30);
    /** However busy, it ends after so long. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Visits() {}

    static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return Digest.of(token);
    }

    static void begin(Connection connection, String tokenHash, Account account, Instant now, String origin)
            throws SQLException {
        Sql.named("access/insert-visit")
                .with("token_hash", tokenHash)
                .with("account", account.id())
                .with("since", now)
                .with("origin", origin)
                .run(connection);
    }

    static Optional<Account> account(Connection connection, String tokenHash, Instant now) throws SQLException {
        return Sql.named("access/visitor")
                .with("token_hash", tokenHash)
                .with("idle_since", now.minus(IDLE))
                .with("begun_since", now.minus(LONGEST))
                .first(connection, Account::of);
    }

    /** Notes that somebody is still there; not more often than once a minute. */
    static void seen(Connection connection, String tokenHash, Instant now) throws SQLException {
        Sql.named("access/seen")
                .with("token_hash", tokenHash)
                .with("seen_at", now)
                .with("before", now.minus(STEP))
                .run(connection);
    }
}
