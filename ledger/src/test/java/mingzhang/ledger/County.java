package mingzhang.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Approval;
import mingzhang.ledger.budget.Cell;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Kind;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.ledger.store.Trail.Actor;

/** A small county for tests: three departments with units, on a fresh database. */
public final class County implements AutoCloseable {
    public static final Catalogue CATALOGUE = Catalogue.load();
    public static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    public static final int YEAR = 2024;

    private final TestDatabase database = new TestDatabase();
    private final Ledger ledger = Ledger.open(database.database());
    private Instant now = Instant.parse("2023-08-01T01:00:00Z");

    /** 水利局 301 with a school, 文化局 302, 旅游局 303. */
    public County() {
        organisation("甲县水利局", "301", 1, Kind.ADMINISTRATIVE, null);
        organisation("甲县水利学校", "301001", 2, Kind.PUBLIC_INSTITUTION, "301");
        organisation("甲县文化局", "302", 1, Kind.ADMINISTRATIVE, null);
        organisation("甲县旅游局", "303", 1, Kind.ADMINISTRATIVE, null);
        project("301", "P301-01", "河道整治");
        project("302", "P302-01", "文化惠民");
        project("303", "P303-01", "旅游推介");
    }

    public Ledger ledger() {
        return ledger;
    }

    public TestDatabase database() {
        return database;
    }

    /** Somebody, an hour after whoever acted before. */
    public Actor by(String who) {
        now = now.plusSeconds(3600);
        return new Actor(who, now);
    }

    private void organisation(
            String name, String code, int level, Kind kind, @org.jspecify.annotations.Nullable String parent) {
        ledger.register(
                new Organisation(name, new Particulars(code, level, kind, "510781", parent), FOUNDED), "管理员", now);
    }

    public void project(String unit, String code, String name) {
        ledger.budgets(CATALOGUE)
                .register(
                        new Project(
                                unit,
                                code,
                                name,
                                Project.Kind.SPECIFIC,
                                2024,
                                2026,
                                List.of(new Project.Funds(2024, Level.OWN, yuan("500000")))),
                        by("项目管理员"));
    }

    public static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    public static Cell cell(LineKey line, String yuan, int revision) {
        return new Cell(line, yuan(yuan), revision);
    }

    public static LineKey wages(String unit) {
        return new LineKey(unit, YEAR, Nature.BASIC, null, "2130301", "30101", "50101", Fund.GENERAL, Level.OWN);
    }

    public static LineKey office(String unit) {
        return new LineKey(unit, YEAR, Nature.BASIC, null, "2130301", "30201", "50201", Fund.GENERAL, Level.OWN);
    }

    public static LineKey works(String unit, String project) {
        return new LineKey(unit, YEAR, Nature.PROJECT, project, "2130305", "31005", "50302", Fund.GENERAL, Level.OWN);
    }

    public static LineKey ceiling(String unit, Nature nature) {
        return LineKey.ceiling(unit, YEAR, nature, null, Fund.GENERAL);
    }

    /** From request to approval with the same cells throughout, and ceilings that just fit. */
    public void approve(String department, List<Cell> cells, List<Cell> ceilings) {
        var budgets = ledger.budgets(CATALOGUE);
        budgets.edit(department, YEAR, Round.REQUEST, Desk.DEPARTMENT, cells, by("经办"));
        pass(Round.REQUEST, department);
        budgets.edit(department, YEAR, Round.CEILING, Desk.FINANCE, ceilings, by("财政"));
        pass(Round.CEILING, department);
        pass(Round.DRAFT, department);
        pass(Round.APPROVAL, department);
    }

    public void pass(Round round, String... departments) {
        List<Approval> approvals =
                List.of(departments).stream().map(d -> new Approval(d, null)).toList();
        Reply reply = new Reply("甲财预〔2024〕" + (round.ordinal() + 1) + "号", LocalDate.of(2024, 2, 1));
        ledger.budgets(CATALOGUE).pass(YEAR, round, approvals, reply, by("财政"));
    }

    @Override
    public void close() {
        ledger.close();
        database.close();
    }
}
