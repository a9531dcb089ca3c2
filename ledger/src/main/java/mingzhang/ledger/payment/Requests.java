package mingzhang.ledger.payment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Lines;
import mingzhang.ledger.budget.Yuan;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** Payment requests and their decisions. Every method runs in the caller's transaction. */
final class Requests {
    private Requests() {}

    static void request(Connection connection, PaymentRequest request, Actor actor) throws SQLException {
        LineKey key = request.line();
        Map<LineKey, Long> lines = Lines.find(connection, List.of(key), key.fiscalYear());
        Long line = lines.get(key);
        Money free = line == null ? Money.ZERO : free(connection, line);
        if (line == null) {
            throw new LedgerException.Refused("没有这一预算指标：" + key.text() + "，不能申请支付。");
        }
        if (request.amount().compareTo(free) > 0) {
            throw new LedgerException.Refused("支付申请 " + request.number() + " 超过可用额度：申请 " + Yuan.text(request.amount())
                    + "，指标可申请的只余 " + Yuan.text(free) + "。");
        }
        Sql.named("payment/insert-request")
                .with("number", request.number())
                .with("line", line)
                .with("amount_fen", request.amount().fen())
                .with("kind", request.kind().term())
                .with("purpose", request.purpose())
                .with("requested_at", actor.when())
                .with("requested_by", actor.who())
                .number(connection);
        String text =
                request.kind().term() + "，" + key.text() + " " + Yuan.text(request.amount()) + "，" + request.purpose();
        Trail.change(
                connection, actor, Action.REQUEST_PAYMENT, request.number(), "", text, organisation(connection, line));
    }

    private static Money free(Connection connection, long line) throws SQLException {
        return Sql.named("payment/free-of-line")
                .with("line", line)
                .first(connection, row -> new Money(row.getLong("free_fen")))
                .orElse(Money.ZERO);
    }

    private record Known(long id, long line, Money amount, boolean decided) {}

    static void decide(Connection connection, String number, boolean agreed, String reason, Actor actor)
            throws SQLException {
        Known known = Sql.named("payment/request-by-number")
                .with("number", number)
                .first(
                        connection,
                        row -> new Known(
                                row.getLong("id"),
                                row.getLong("line"),
                                new Money(row.getLong("amount_fen")),
                                row.getObject("agreed") != null))
                .orElseThrow(() -> new LedgerException.Refused("没有单号为 " + number + " 的支付申请，请核对。"));
        if (known.decided) {
            throw new LedgerException.Refused("支付申请 " + number + " 已经审批过；一事一审，有变动请另行申请。");
        }
        Money free = free(connection, known.line);
        if (agreed && known.amount.compareTo(free) > 0) {
            throw new LedgerException.Refused(
                    "支付申请 " + number + " 超过可用额度：申请 " + Yuan.text(known.amount) + "，指标可申请的只余 " + Yuan.text(free) + "。");
        }
        Sql.named("payment/insert-request-decision")
                .with("request", known.id)
                .with("agreed", agreed)
                .with("reason", reason)
                .with("decided_at", actor.when())
                .with("decided_by", actor.who())
                .run(connection);
        String text = agreed ? "同意 " + Yuan.text(known.amount) : "不同意：" + reason;
        Trail.change(connection, actor, Action.DECIDE_PAYMENT, number, "", text, organisation(connection, known.line));
    }

    private static long organisation(Connection connection, long line) throws SQLException {
        return Sql.named("budget/organisations-of-lines")
                .with("lines", "bigint", List.of(line))
                .number(connection);
    }

    static List<RequestState> of(Connection connection, Units.Unit department, int year) throws SQLException {
        return Sql.named("payment/requests")
                .with("department", department.organisation())
                .with("fiscal_year", year)
                .list(connection, Requests::state);
    }

    private static RequestState state(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        PaymentRequest request = new PaymentRequest(
                row.getString("number"),
                Lines.line(row),
                new Money(row.getLong("amount_fen")),
                Termed.known(PaymentRequest.Kind.class, row.getString("request_kind")),
                row.getString("purpose"));
        return new RequestState(
                request,
                row.getString("requested_by"),
                Optional.ofNullable(row.getObject("agreed", Boolean.class)),
                reason == null ? "" : reason,
                new Money(row.getLong("paid_fen")));
    }
}
