package mingzhang.ledger.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Role;
import mingzhang.ledger.store.Gate;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;

/**
 * The one gate: somebody who is signed in, with one right. What is done goes as far as the grants with that right go at this very
 * moment, and the database is told so.
 *
 * @param token the hash of what the browser holds
 */
record Pass(String token, Right right, Instant now, List<Role> roles) implements Gate {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public void read(Connection connection) throws SQLException {
        enter(connection, visitor(connection), false);
    }

    @Override
    public void write(Connection connection, Actor actor) throws SQLException {
        Account account = visitor(connection);
        Sql.named("access/lock-account")
                .with("account", account.id())
                .with("alone", false)
                .list(connection, row -> true);
        if (!account.who().equals(actor.who())) {
            throw new LedgerException.Forbidden("不能以他人的名义办理。", false);
        }
        enter(connection, visitor(connection), true);
    }

    private Account visitor(Connection connection) throws SQLException {
        return Visits.account(connection, token, now)
                .orElseThrow(() -> new LedgerException.Forbidden("登录已失效，请重新登录。", true));
    }

    private void enter(Connection connection, Account account, boolean writing) throws SQLException {
        List<Grant> grants = Grant.of(connection, account.id()).stream()
                .filter(grant -> Roles.allows(roles, grant.role(), right))
                .toList();
        if (grants.isEmpty() || writing && !right.writes()) {
            throw new LedgerException.Forbidden("您没有“" + right.term() + "”的权限；确需办理的，请系统管理员授权。", false);
        }
        boolean whole = grants.stream().anyMatch(grant -> grant.organisation().isEmpty());
        if (right.opensUsers() && !whole) {
            throw new LedgerException.Forbidden("用户由范围为全部单位的系统管理员管理。", false);
        }
        Sql.named("access/open-more")
                .with("roster", right.opensRoster())
                .with("users", right.opensUsers())
                .list(connection, row -> true);
        Sql.named("access/enter")
                .with("who", account.who())
                .with("whole", whole)
                .with(
                        "roots",
                        "bigint",
                        grants.stream()
                                .map(Grant::organisation)
                                .flatMap(Optional::stream)
                                .toList())
                .with("writing", writing)
                .with("allowed", "text", right.words())
                .with("today", LocalDate.ofInstant(now, CHINA))
                .list(connection, row -> true);
        Sql.named("access/take-desk").list(connection, row -> true);
    }
}
