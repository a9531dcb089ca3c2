package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    static void setBudget(Connection connection, Procurement.Budget budget, Actor actor) throws SQLException {
        Texts.check(budget.authority());
        long unit = UnitNumber.of(connection, budget.unit(), budget.fiscalYear());
        Sql.named("resource/insert-procurement-budget")
                .with("organisation", unit)
                .with("fiscal_year", budget.fiscalYear())
                .with("kind", budget.kind())
                .with("effective_on", budget.from())
                .with("amount_fen", budget.amount().fen())
                .with("authority", budget.authority())
                .run(connection);
        String subject = "预算 " + budget.unit() + "/" + budget.fiscalYear() + "/" + budget.kind();
        String text = text(budget.amount()) + "，" + budget.from() + " 起，" + budget.authority();
        Trail.change(connection, actor, Action.RECORD_PROCUREMENT, subject, "", text, unit);
    }

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
        long unit =
                Sql.named("resource/plan-unit").with("plan", contract.plan()).number(connection);
        String text = contract.supplier() + "（" + contract.size() + "），" + text(contract.amount()) + "，"
                + contract.signed() + "，计划 " + contract.plan();
        Trail.change(connection, actor, Action.RECORD_PROCUREMENT, "合同 " + contract.number(), "", text, unit);
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
        long unit = Sql.named("resource/contract-unit")
                .with("contract", delivery.contract())
                .number(connection);
        String text = text(delivery.amount()) + "，" + delivery.accepted();
        Trail.change(connection, actor, Action.RECORD_PROCUREMENT, "验收 " + delivery.contract(), "", text, unit);
    }

    static List<Procurement> of(Connection connection, Units.Unit department, int year) throws SQLException {
        return Sql.named("resource/procurement")
                .with("department", department.organisation())
                .with("fiscal_year", year)
                .list(
                        connection,
                        row -> new Procurement(
                                row.getString("kind"),
                                new Money(row.getLong("budgeted_fen")),
                                new Money(row.getLong("planned_fen")),
                                new Money(row.getLong("contracted_fen")),
                                new Money(row.getLong("delivered_fen")),
                                new Money(row.getLong("small_and_medium_fen")),
                                new Money(row.getLong("small_fen"))));
    }

    static Purchasing all(Connection connection, Units.Unit department, int year) throws SQLException {
        return new Purchasing(
                rows(connection, "procurement-budgets", department, year, Purchases::budget),
                rows(connection, "plans", department, year, Purchases::plan),
                rows(connection, "contracts", department, year, Purchases::contract),
                rows(connection, "deliveries", department, year, Purchases::delivery));
    }

    private static <T> List<T> rows(
            Connection connection, String statement, Units.Unit department, int year, Sql.Reading<T> reading)
            throws SQLException {
        return Sql.named("resource/" + statement)
                .with("department", department.organisation())
                .with("fiscal_year", year)
                .list(connection, reading);
    }

    static Procurement.Budget budget(ResultSet row) throws SQLException {
        return new Procurement.Budget(
                row.getString("code"),
                row.getInt("fiscal_year"),
                row.getString("kind"),
                day(row, "effective_on"),
                new Money(row.getLong("amount_fen")),
                row.getString("authority"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    static Procurement.Plan plan(ResultSet row) throws SQLException {
        return new Procurement.Plan(
                row.getString("code"),
                row.getInt("fiscal_year"),
                row.getString("number"),
                row.getString("name"),
                row.getString("kind"),
                new Money(row.getLong("amount_fen")));
    }

    static Procurement.Contract contract(ResultSet row) throws SQLException {
        return new Procurement.Contract(
                row.getString("plan"),
                row.getString("number"),
                row.getString("supplier"),
                row.getString("supplier_size"),
                new Money(row.getLong("amount_fen")),
                day(row, "signed_on"));
    }

    private static Procurement.Delivery delivery(ResultSet row) throws SQLException {
        return new Procurement.Delivery(
                row.getString("contract"), day(row, "accepted_on"), new Money(row.getLong("amount_fen")));
    }
}
