package mingzhang.ledger.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Role;
import mingzhang.ledger.store.Gate;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import org.jspecify.annotations.Nullable;

/** The door to signing in: who comes, who is there, and the gate that they pass. */
public final class Access {
    /** So many wrong passwords in a row lock an account. */
    private static final int TRIES = 5;

    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final String WRONG = "登录名或密码不对；连续错 " + TRIES + " 次会锁定 " + LOCK.toMinutes() + " 分钟。";

    private final Transactions transactions;
    private final List<Role> roles;

    /** Access to a database, with the roles of a catalogue. The desk's role is made where it is missing. */
    public Access(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.roles = catalogue.roles();
        prepare();
    }

    private void prepare() {
        try {
            transactions.run(connection -> Sql.named("access/open-desk").list(connection, row -> true));
        } catch (LedgerException.Forbidden e) {
            throw new LedgerException.Unavailable(
                    "数据库里还没有登录用户共用的角色，而本连接无权建立；请数据库管理员执行一次："
                            + "CREATE ROLE mingzhang_desk NOLOGIN; GRANT mingzhang_desk TO 本程序的数据库用户;",
                    e);
        }
    }

    private record Known(
            Account account,
            String hash,
            int failures,
            @Nullable Instant lockedUntil) {}

    /**
     * Signs in by password.
     *
     * @param origin the address of the machine
     * @return what the browser shall hold from now on
     * @throws LedgerException.Forbidden where name or password are wrong, or the account is locked; the trail keeps that
     */
    public String signIn(String name, String password, String origin, Instant now) {
        Optional<String> token = transactions.run(connection -> {
            Optional<Known> known = known(connection, name);
            if (known.isEmpty()) {
                Passwords.pretend(password);
                return Optional.empty();
            }
            return tried(connection, known.get(), password, origin, now);
        });
        return token.orElseThrow(() -> new LedgerException.Forbidden(WRONG, true));
    }

    private static Optional<Known> known(Connection connection, String name) throws SQLException {
        return Sql.named("access/password").with("name", name).first(connection, row -> {
            OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
            return new Known(
                    Account.of(row),
                    row.getString("hash"),
                    row.getInt("failures"),
                    locked == null ? null : locked.toInstant());
        });
    }

    private static Optional<String> tried(
            Connection connection, Known known, String password, String origin, Instant now) throws SQLException {
        boolean locked = known.lockedUntil != null && known.lockedUntil.isAfter(now);
        if (!locked && Passwords.matches(password, known.hash)) {
            count(connection, known.account, 0, null);
            return Optional.of(begin(connection, known.account, origin, now));
        }
        if (locked) {
            Passwords.pretend(password);
        } else {
            int failures = known.failures + 1;
            count(connection, known.account, failures % TRIES, failures == TRIES ? now.plus(LOCK) : null);
        }
        Actor actor = new Actor(known.account.who(), now, origin);
        Trail.record(connection, actor, Action.SIGN_IN_REFUSED, locked ? "账号已锁定" : "密码不对", "", "");
        return Optional.empty();
    }

    private static void count(Connection connection, Account account, int failures, @Nullable Instant lockedUntil)
            throws SQLException {
        Sql.named("access/count-failure")
                .with("account", account.id())
                .with("failures", failures)
                .with("locked_until", lockedUntil)
                .run(connection);
    }

    private static String begin(Connection connection, Account account, String origin, Instant now)
            throws SQLException {
        String token = Visits.newToken();
        Visits.begin(connection, Visits.hash(token), account, now, origin);
        Trail.record(connection, new Actor(account.who(), now, origin), Action.SIGN_IN, account.name(), "", "");
        return token;
    }

    /**
     * Signs in somebody whom another service vouches for, by the name of their account here.
     *
     * @throws LedgerException.Forbidden where there is no such account
     */
    public String signInVouched(String name, String origin, Instant now) {
        return transactions.run(connection -> {
            Account account = Sql.named("access/live-account")
                    .with("name", name)
                    .first(connection, Account::of)
                    .orElseThrow(
                            () -> new LedgerException.Forbidden("统一身份认证的用户“" + name + "”在本系统没有账号，请系统管理员建立。", true));
            return begin(connection, account, origin, now);
        });
    }

    /** Ends a visit. */
    public void signOut(String token, String origin, Instant now) {
        transactions.run(connection -> {
            String hash = Visits.hash(token);
            Optional<Account> account = Visits.account(connection, hash, now);
            Sql.named("access/end-visit")
                    .with("token_hash", hash)
                    .with("ended_at", now)
                    .run(connection);
            if (account.isPresent()) {
                Actor actor = new Actor(account.get().who(), now, origin);
                Trail.record(connection, actor, Action.SIGN_OUT, account.get().name(), "", "");
            }
            return true;
        });
    }

    /** Who is there, if anybody; that they are is noted. */
    public Optional<Visitor> visitor(String token, Instant now) {
        return transactions.run(connection -> {
            String hash = Visits.hash(token);
            Optional<Account> account = Visits.account(connection, hash, now);
            if (account.isEmpty()) {
                return Optional.empty();
            }
            Visits.seen(connection, hash, now);
            return Optional.of(
                    Visitor.of(account.get(), Grant.of(connection, account.get().id()), roles));
        });
    }

    /** The gate for whoever holds this token, with one right. */
    public Gate gate(String token, Right right, Instant now) {
        return new Pass(Visits.hash(token), right, now, roles);
    }
}
