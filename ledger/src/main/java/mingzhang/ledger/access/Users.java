package mingzhang.ledger.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Role;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import org.jspecify.annotations.Nullable;

/** The door to users and their roles: for whoever runs the ledger's machine, and for whoever has the right to manage them. */
public final class Users {
    private final Transactions transactions;
    private final List<Role> roles;

    /** The users of a database, with the roles of a catalogue. */
    public Users(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.roles = catalogue.roles();
    }

    /**
     * A user as a list shows them.
     *
     * @param disabled since when they may not sign in any more
     * @param lastVisit when they signed in last
     */
    public record User(Account account, List<Grant> grants, Optional<Instant> disabled, Optional<Instant> lastVisit) {}

    /**
     * Adds a user.
     *
     * @param password empty for somebody who signs in by another service alone
     * @throws LedgerException.Refused where the name is taken, or the password too easy
     */
    public void add(String name, String person, Optional<String> password, Actor actor) {
        Texts.check(person);
        password.ifPresent(given -> Passwords.check(given, name));
        transactions.write(actor, (connection, who) -> {
            long id = Sql.named("access/insert-account")
                    .with("name", name)
                    .with("person", person)
                    .with("made_at", who.when())
                    .with("made_by", who.who())
                    .number(connection);
            if (password.isPresent()) {
                setPassword(connection, id, password.get(), who);
            }
            Trail.record(connection, who, Action.ADD_USER, new Account(id, name, person).who(), "", "");
            return true;
        });
    }

    private static void setPassword(Connection connection, long account, String password, Actor actor)
            throws SQLException {
        Sql.named("access/set-password")
                .with("account", account)
                .with("hash", Passwords.hash(password))
                .with("changed_at", actor.when())
                .run(connection);
    }

    /** Gives a user another password, unlocks them, and ends their visits. */
    public void changePassword(String name, String password, Actor actor) {
        Passwords.check(password, name);
        transactions.write(actor, (connection, who) -> {
            Account account = account(connection, name);
            setPassword(connection, account.id(), password, who);
            endVisits(connection, account, who);
            Trail.record(connection, who, Action.CHANGE_PASSWORD, account.who(), "", "");
            return true;
        });
    }

    private static void endVisits(Connection connection, Account account, Actor actor) throws SQLException {
        Sql.named("access/end-visits")
                .with("account", account.id())
                .with("ended_at", actor.when())
                .run(connection);
    }

    private static Account account(Connection connection, String name) throws SQLException {
        return Sql.named("access/live-account")
                .with("name", name)
                .first(connection, Account::of)
                .orElseThrow(() -> new LedgerException.Refused("没有登录名为“" + name + "”的在用用户。"));
    }

    /**
     * Gives a user a role in the subtree of an organisation.
     *
     * @param organisation its code; null for all organisations
     */
    public void grant(String name, String role, @Nullable String organisation, Actor actor) {
        Roles.check(roles, role);
        transactions.write(actor, (connection, who) -> {
            Account account = account(connection, name);
            if (account.who().equals(who.who())) {
                throw new LedgerException.Refused("不能给自己授权，请另一位系统管理员办理。");
            }
            Optional<Long> number = number(connection, organisation);
            int granted = Sql.named("access/insert-grant")
                    .with("account", account.id())
                    .with("role", role)
                    .with("organisation", number.orElse(null))
                    .with("granted_at", who.when())
                    .with("granted_by", who.who())
                    .run(connection);
            if (granted == 0) {
                throw new LedgerException.Refused(account.who() + "已有“" + role + "”这项授权。");
            }
            Trail.record(
                    connection,
                    who,
                    Action.GRANT_ROLE,
                    subject(account, role, organisation),
                    "",
                    "",
                    number.orElse(null));
            return true;
        });
    }

    private static Optional<Long> number(Connection connection, @Nullable String code) throws SQLException {
        if (code == null) {
            return Optional.empty();
        }
        Optional<Long> found =
                Sql.named("access/organisation-of-code").with("code", code).first(connection, row -> row.getLong(1));
        if (found.isEmpty()) {
            throw new LedgerException.Refused("没有代码为 " + code + " 的单位，请核对代码，或先登记。");
        }
        return found;
    }

    private static String subject(Account account, String role, @Nullable String organisation) {
        return account.who() + "/" + role + "/" + (organisation == null ? "全部单位" : organisation + "及所属");
    }

    /** Takes a role from a user. When this returns, nothing more is read or written by it. */
    public void revoke(String name, String role, @Nullable String organisation, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Account account = account(connection, name);
            lock(connection, account);
            Optional<Long> number = number(connection, organisation);
            int revoked = Sql.named("access/revoke-grant")
                    .with("account", account.id())
                    .with("role", role)
                    .with("organisation", number.orElse(null))
                    .with("revoked_at", who.when())
                    .with("revoked_by", who.who())
                    .run(connection);
            if (revoked == 0) {
                throw new LedgerException.Refused(subject(account, role, organisation) + "：没有这项授权。");
            }
            Trail.record(
                    connection,
                    who,
                    Action.REVOKE_ROLE,
                    subject(account, role, organisation),
                    "",
                    "",
                    number.orElse(null));
            return true;
        });
    }

    private static void lock(Connection connection, Account account) throws SQLException {
        Sql.named("access/lock-account")
                .with("account", account.id())
                .with("alone", true)
                .list(connection, row -> true);
    }

    /** Ends a user for good: they may not sign in any more, and whoever is signed in is out. */
    public void disable(String name, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Account account = account(connection, name);
            lock(connection, account);
            Sql.named("access/disable-account")
                    .with("account", account.id())
                    .with("disabled_at", who.when())
                    .run(connection);
            endVisits(connection, account, who);
            Trail.record(connection, who, Action.DISABLE_USER, account.who(), "", "");
            return true;
        });
    }

    /** What the catalogue says of each role. */
    public List<Role> roles() {
        return roles;
    }

    /** All users, by name. */
    public List<User> list() {
        return transactions.run(connection -> {
            List<User> users = new ArrayList<>();
            for (User user : Sql.named("access/accounts").list(connection, Users::read)) {
                List<Grant> grants = Grant.of(connection, user.account.id());
                users.add(new User(user.account, grants, user.disabled, user.lastVisit));
            }
            return users;
        });
    }

    private static User read(ResultSet row) throws SQLException {
        return new User(Account.of(row), List.of(), time(row, "disabled_at"), time(row, "last_visit"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
