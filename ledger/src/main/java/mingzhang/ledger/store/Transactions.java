package mingzhang.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions on a pool of connections. */
public final class Transactions implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    private static final int WAIT_MILLISECONDS = 5_000;
    private static final int IDLE_MILLISECONDS = 60_000;

    private final Source source;
    private final Gate gate;
    private final @Nullable Transactions whole;
    private final @Nullable Connection joined;
    private Source.Login login;
    private HikariDataSource pool;

    /**
     * Opens a database, and makes or migrates its tables; our own server is started where it does not run yet.
     *
     * @throws LedgerException.Unavailable where the database cannot be started or does not answer
     */
    public static Transactions open(Database database) {
        Transactions transactions = new Transactions(Source.of(database));
        try {
            Schema.prepare(transactions.login());
            return transactions;
        } catch (RuntimeException e) {
            transactions.close();
            throw e;
        }
    }

    private Transactions(Source source) {
        this.source = source;
        this.gate = Gate.OPEN;
        this.whole = null;
        this.joined = null;
        this.login = source.login();
        this.pool = pool(login);
    }

    private Transactions(Transactions whole, Gate gate, @Nullable Connection joined) {
        this.source = whole.source;
        this.gate = gate;
        this.whole = whole;
        this.joined = joined;
        this.login = whole.login();
        this.pool = whole.current();
    }

    /** The same database, with a gate that every transaction passes first; closing it closes nothing. */
    public Transactions behind(Gate through) {
        return new Transactions(whole == null ? this : whole, through, null);
    }

    /** Does what would be many transactions as a single one, all of it or nothing; behind the same gate. */
    public void together(Consumer<Transactions> many) {
        run(connection -> {
            many.accept(new Transactions(whole == null ? this : whole, gate, connection));
            return true;
        });
    }

    /** Something to do in one transaction. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** A change by somebody. */
    public interface Change<T> {
        T by(Connection connection, Actor actor) throws SQLException;
    }

    /** As {@link #run}, for what somebody does. */
    public <T> T write(Actor actor, Change<T> change) {
        return through(connection -> gate.write(connection, actor), connection -> change.by(connection, actor));
    }

    /** Does all of it or nothing. */
    public <T> T run(Work<T> work) {
        return through(gate::read, work);
    }

    /** What a gate does at the beginning of a transaction. */
    private interface Entering {
        void in(Connection connection) throws SQLException;
    }

    private <T> T through(Entering entering, Work<T> work) {
        if (joined != null) {
            return within(joined, entering, work);
        }
        HikariDataSource used = pool();
        try (Connection connection = connection()) {
            try {
                entering.in(connection);
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            LedgerException refusal = Refusals.of(e);
            if (isBroken(e)) {
                revive(used, refusal);
            }
            throw refusal;
        }
    }

    private static <T> T within(Connection joined, Entering entering, Work<T> work) {
        try {
            entering.in(joined);
            return work.in(joined);
        } catch (SQLException e) {
            throw Refusals.of(e);
        }
    }

    /** Whether the connection broke off, so that the server may have died. */
    private static boolean isBroken(SQLException e) {
        return e.getSQLState() != null
                && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P"));
    }

    /** Starts our own server again where it died, so that whoever tries next need not wait for it. */
    private void revive(HikariDataSource used, LedgerException because) {
        try {
            (whole == null ? this : whole).revived(used);
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    private HikariDataSource pool() {
        return whole == null ? current() : whole.current();
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** A connection; if there is none to be had, our own server may have died: then it is started again. */
    private Connection connection() throws SQLException {
        if (whole != null) {
            return whole.connection();
        }
        HikariDataSource current = current();
        try {
            return current.getConnection();
        } catch (SQLException e) {
            HikariDataSource revived = revived(current);
            if (revived.equals(current)) {
                throw cause(e);
            }
            return revived.getConnection();
        }
    }

    /** Why the pool has none: what the server said, where it said anything. */
    private static SQLException cause(SQLException e) {
        return e.getCause() instanceof SQLException cause
                ? cause
                : new SQLException("no connection is free", Refusals.TOO_MANY_CONNECTIONS, e);
    }

    private synchronized HikariDataSource current() {
        return pool;
    }

    /** The pool that now holds: another one where the server had to be started again. */
    private synchronized HikariDataSource revived(HikariDataSource failed) {
        Source.Login now = source.login();
        if (failed.equals(pool) && !now.equals(login)) {
            login = now;
            pool = pool(now);
            failed.close();
        }
        return pool;
    }

    private static HikariDataSource pool(Source.Login login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("mingzhang-ledger");
        config.setJdbcUrl(login.url());
        if (!login.user().isEmpty()) {
            config.setUsername(login.user());
            config.setPassword(login.password());
        }
        config.addDataSourceProperty("currentSchema", Schema.NAME);
        config.addDataSourceProperty("ApplicationName", "mingzhang");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLISECONDS);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    synchronized Source.Login login() {
        return login;
    }

    @Override
    public synchronized void close() {
        if (whole != null) {
            return;
        }
        pool.close();
        source.close();
    }
}
