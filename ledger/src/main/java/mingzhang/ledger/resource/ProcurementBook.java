package mingzhang.ledger.resource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;

/** Procurement: budget, plan, contract, acceptance. */
final class ProcurementBook implements Book {
    private static final BookSheet.Column KIND = BookSheet.choice("类别", "货物", "工程", "服务");
    private static final BookSheet BUDGETS = new BookSheet(
            "采购预算",
            List.of(
                    BookSheet.text("单位代码"),
                    BookSheet.year("年度"),
                    KIND,
                    BookSheet.day("生效日期"),
                    BookSheet.money("金额（元）"),
                    BookSheet.text("依据")));
    private static final BookSheet PLANS = new BookSheet(
            "采购计划",
            List.of(
                    BookSheet.text("单位代码"),
                    BookSheet.year("年度"),
                    BookSheet.text("计划编号"),
                    BookSheet.text("名称"),
                    KIND,
                    BookSheet.money("金额（元）")));
    private static final BookSheet CONTRACTS = new BookSheet(
            "采购合同",
            List.of(
                    BookSheet.text("计划编号"),
                    BookSheet.text("合同编号"),
                    BookSheet.text("供应商"),
                    BookSheet.choice("供应商规模", "大型", "中型", "小型", "微型"),
                    BookSheet.money("金额（元）"),
                    BookSheet.day("签订日期")));
    private static final BookSheet DELIVERIES =
            new BookSheet("验收", List.of(BookSheet.text("合同编号"), BookSheet.day("验收日期"), BookSheet.money("金额（元）")));
    private static final List<String> STATISTICS =
            List.of("类别", "采购预算", "采购计划", "合同金额", "验收金额", "授予中小企业", "其中：小微企业", "计划率（%）", "执行率（%）", "完成率（%）");

    @Override
    public List<BookSheet> sheets() {
        return List.of(BUDGETS, PLANS, CONTRACTS, DELIVERIES);
    }

    @Override
    public Outcome take(Connection connection, BookRow row, BookRows all, Actor actor) throws SQLException {
        return switch (row.sheet()) {
            case "采购预算" -> budget(connection, row, actor);
            case "采购计划" -> plan(connection, row, actor);
            case "采购合同" -> contract(connection, row, actor);
            default -> delivery(connection, row, all, actor);
        };
    }

    private static Outcome budget(Connection connection, BookRow row, Actor actor) throws SQLException {
        Procurement.Budget said = new Procurement.Budget(
                row.text("单位代码"), row.count("年度"), row.text("类别"), row.day("生效日期"), row.money("金额（元）"), row.text("依据"));
        Optional<Procurement.Budget> there = Sql.named("resource/procurement-budget")
                .with("unit", said.unit())
                .with("organisation", UnitNumber.of(connection, said.unit(), said.fiscalYear()))
                .with("fiscal_year", said.fiscalYear())
                .with("kind", said.kind())
                .with("effective_on", said.from())
                .first(connection, Purchases::budget);
        if (there.isPresent()) {
            return Book.same(there.get(), said, "这一日的" + said.kind() + "采购预算");
        }
        Purchases.setBudget(connection, said, actor);
        return Outcome.ADDED;
    }

    private static Outcome plan(Connection connection, BookRow row, Actor actor) throws SQLException {
        Procurement.Plan said = new Procurement.Plan(
                row.text("单位代码"),
                row.count("年度"),
                row.text("计划编号"),
                row.text("名称"),
                row.text("类别"),
                row.money("金额（元）"));
        Optional<Procurement.Plan> there =
                Sql.named("resource/plan").with("number", said.number()).first(connection, Purchases::plan);
        if (there.isPresent()) {
            return Book.same(there.get(), said, "编号为 " + said.number() + " 的采购计划");
        }
        Purchases.plan(connection, said, actor);
        return Outcome.ADDED;
    }

    private static Outcome contract(Connection connection, BookRow row, Actor actor) throws SQLException {
        Procurement.Contract said = new Procurement.Contract(
                row.text("计划编号"),
                row.text("合同编号"),
                row.text("供应商"),
                row.text("供应商规模"),
                row.money("金额（元）"),
                row.day("签订日期"));
        Optional<Procurement.Contract> there =
                Sql.named("resource/contract").with("number", said.number()).first(connection, Purchases::contract);
        if (there.isPresent()) {
            return Book.same(there.get(), said, "编号为 " + said.number() + " 的采购合同");
        }
        Purchases.sign(connection, said, actor);
        return Outcome.ADDED;
    }

    /** Acceptances have no number: as many equal ones as the workbook has so far are the same ones. */
    private static Outcome delivery(Connection connection, BookRow row, BookRows all, Actor actor) throws SQLException {
        Procurement.Delivery said = delivery(row);
        long there = Sql.named("resource/accepted")
                .with("contract", said.contract())
                .with("accepted_on", said.accepted())
                .with("amount_fen", said.amount().fen())
                .number(connection);
        List<BookRow> equal = all.of(row.sheet(), ProcurementBook::delivery, said);
        int soFar = Collections.binarySearch(equal, row, Comparator.comparingInt(BookRow::number)) + 1;
        if (there >= soFar) {
            return Outcome.UNCHANGED;
        }
        Purchases.accept(connection, said, actor);
        return Outcome.ADDED;
    }

    private static Procurement.Delivery delivery(BookRow row) {
        return new Procurement.Delivery(row.text("合同编号"), row.day("验收日期"), row.money("金额（元）"));
    }

    @Override
    public void write(Connection connection, Units.Unit department, LocalDate day, BookPen pen) throws SQLException {
        Purchasing all = Purchases.all(connection, department, day.getYear());
        pen.sheet(BUDGETS);
        all.budgets()
                .forEach(one ->
                        pen.row(one.unit(), one.fiscalYear(), one.kind(), one.from(), one.amount(), one.authority()));
        pen.sheet(PLANS);
        all.plans()
                .forEach(one ->
                        pen.row(one.unit(), one.fiscalYear(), one.number(), one.name(), one.kind(), one.amount()));
        pen.sheet(CONTRACTS);
        all.contracts()
                .forEach(one ->
                        pen.row(one.plan(), one.number(), one.supplier(), one.size(), one.amount(), one.signed()));
        pen.sheet(DELIVERIES);
        all.deliveries().forEach(one -> pen.row(one.contract(), one.accepted(), one.amount()));
        pen.sheet("统计（" + day.getYear() + " 年）", STATISTICS);
        List<Procurement> kinds = Purchases.of(connection, department, day.getYear());
        kinds.forEach(one -> statistics(pen, one.kind(), one));
        statistics(pen, "合计", kinds.stream().reduce(Procurement::plus).orElseThrow());
    }

    private static void statistics(BookPen pen, String name, Procurement one) {
        pen.row(
                name,
                one.budgeted(),
                one.planned(),
                one.contracted(),
                one.delivered(),
                one.toSmallAndMedium(),
                one.toSmall(),
                percent(one.planningRate()),
                percent(one.executionRate()),
                percent(one.completionRate()));
    }

    private static String percent(Optional<BigDecimal> rate) {
        return rate.map(BigDecimal::toPlainString).orElse("—");
    }
}
