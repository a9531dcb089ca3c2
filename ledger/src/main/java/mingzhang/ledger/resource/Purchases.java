package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** Procurement: plans, contracts, deliveries. Every method runs in the caller's transaction. */
final class Purchases {
    private Purchases() {}

    static void plan(Connection connection, Procurement.Plan plan, Actor actor) throws SQLException {
        Texts.check(plan.name());
        long unit = UnitNumber.of(connection, plan.unit(), plan.fiscalYear());
        Sql.named("resource/insert-plan")
                .with("organisation", unit)
                .with("fiscal_year", plan.fiscalYear())
                .with("number", plan.number())
                .with("name", plan.name())
                .with("kind", plan.kind())
                .with("amount_fen", plan.amount().fen())
                .run(connection);
        String text = plan.fiscalYear() + " 年，" + plan.kind() + "，" + plan.name() + "，" + text(plan.amount());
        Trail.change(connection, actor, Action.RECORD_PROCUREMENT, "计划 " + plan.number(), "", text, unit);
    }

    private static String text(Money amount) {
        return amount.yuan().toPlainString() + "元";
    }

    static void sign(Connection connection, Procurement.Contract contract, Actor actor) throws SQLException {
        Texts.check(contract.supplier());
        int signed = Sql.named("resource/insert-contract")
                .with("plan", contract.plan())
                .with("number", contract.number())
                .with("supplier", contract.supplier())
                .with("supplier_size", contract.size())
                .with("amount_fen", contract.amount().fen())
                .with("signed_on", contract.signed())
                .run(connection);
        if (signed == 0) {
            throw new LedgerException.Refused("没有编号为 " + contract.plan() + " 的采购计划，请核对；没有计划不得采购。");
        }
        String text = contract.supplier() + "（" + contract.size() + "），" + text(contract.amount()) + "，"
                + contract.signed() + "，计划 " + contract.plan();
        Trail.change(connection, actor, Action.RECORD_PROCUREMENT, "合同 " + contract.number(), "", text);
    }

    static void accept(Connection connection, Procurement.Delivery delivery, Actor actor) throws SQLException {
        int accepted = Sql.named("resource/insert-delivery")
                .with("contract", delivery.contract())
                .with("accepted_on", delivery.accepted())
                .with("amount_fen", delivery.amount().fen())
                .run(connection);
        if (accepted == 0) {
            throw new LedgerException.Refused("没有编号为 " + delivery.contract() + " 的采购合同，请核对。");
        }
        String text = text(delivery.amount()) + "，" + delivery.accepted();
        Trail.change(connection, actor, Action.RECORD_PROCUREMENT, "验收 " + delivery.contract(), "", text);
    }

    static List<Procurement> of(Connection connection, Units.Unit department, int year) throws SQLException {
        return Sql.named("resource/procurement")
                .with("department", department.organisation())
                .with("fiscal_year", year)
                .list(
                        connection,
                        row -> new Procurement(
                                row.getString("kind"),
                                new Money(row.getLong("planned_fen")),
                                new Money(row.getLong("contracted_fen")),
                                new Money(row.getLong("delivered_fen")),
                                new Money(row.getLong("small_and_medium_fen")),
                                new Money(row.getLong("small_fen"))));
    }
}
