package mingzhang.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.access.Users;
import mingzhang.ledger.budget.Budgets;
import mingzhang.ledger.budget.Cell;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Kind;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.store.Database;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.web.desk.Vouching;
import mingzhang.web.desk.Workbench;
import org.jspecify.annotations.Nullable;

/** A county's ledger on a PostgreSQL of its own behind a running server: three departments, one of them with a school. */
final class DeskCounty implements AutoCloseable {
    static final String PASSWORD = "deng-lu-2024";
    static final int YEAR = 2024;
    static final Instant NOW = Instant.parse("2024-03-01T02:00:00Z");

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Actor OPERATOR = new Actor("系统管理员", NOW.minusSeconds(3600));

    private final Ledger ledger;
    private final Server server;

    DeskCounty(Path folder) {
        this(folder, Optional.empty());
    }

    DeskCounty(Path folder, Optional<Vouching> vouching) {
        ledger = Ledger.open(new Database.Own(folder.resolve("data")));
        fill();
        Workbench bench = new Workbench(
                ledger,
                CATALOGUE,
                (profile, day, reasons) -> (year, tables) -> List.of(),
                folder.resolve("site"),
                InstantSource.fixed(NOW),
                false,
                vouching);
        server = Server.start(Settings.of(0, folder.resolve("site"), CATALOGUE).withDesk(bench));
    }

    Server server() {
        return server;
    }

    Ledger ledger() {
        return ledger;
    }

    Budgets budgets() {
        return ledger.budgets(CATALOGUE);
    }

    Users users() {
        return ledger.users(CATALOGUE);
    }

    private void fill() {
        organisation("甲县水利局", "301", 1, null);
        organisation("甲县水利学校", "301001", 2, "301");
        organisation("甲县文化局", "302", 1, null);
        organisation("甲县旅游局", "303", 1, null);
        for (String unit : List.of("301", "302", "303")) {
            budgets()
                    .register(
                            new Project(unit, "P" + unit + "-01", "重点项目", Project.Kind.SPECIFIC, YEAR, YEAR, List.of()),
                            OPERATOR);
        }
        user("jingban", "张经办", "经办", "301");
        user("jingban2", "李经办", "经办", "301");
        user("xuexiao", "王学校", "经办", "301001");
        user("shenhe", "赵审核", "单位审核", "301");
        user("zhuguan", "孙主管", "主管部门", "302");
        user("caizheng", "钱科长", "财政业务科室", null);
        user("guoku", "周国库", "国库科", null);
        user("shenji", "吴审计", "审计", null);
        for (String unit : List.of("301", "302", "303")) {
            edit(unit, cell(wages(unit), "900000.00"), cell(works(unit), "600000.00"));
        }
    }

    private void organisation(String name, String code, int level, @Nullable String parent) {
        ledger.register(
                new Organisation(
                        name,
                        new Particulars(code, level, Kind.ADMINISTRATIVE, "510781", parent),
                        LocalDate.of(2015, 1, 1)),
                OPERATOR.who(),
                OPERATOR.when());
    }

    private void user(String name, String person, String role, @Nullable String organisation) {
        users().add(name, person, Optional.of(PASSWORD), OPERATOR);
        users().grant(name, role, organisation, OPERATOR);
    }

    void edit(String department, Cell... cells) {
        budgets().edit(department, YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(cells), OPERATOR);
    }

    void submit(String department) {
        budgets().submit(department, YEAR, Round.REQUEST, OPERATOR);
    }

    static LineKey wages(String unit) {
        return new LineKey(unit, YEAR, Nature.BASIC, null, "2130301", "30101", "50101", Fund.GENERAL, Level.OWN);
    }

    static LineKey works(String unit) {
        String project = "P" + unit + "-01";
        return new LineKey(unit, YEAR, Nature.PROJECT, project, "2130305", "31005", "50302", Fund.GENERAL, Level.OWN);
    }

    static Cell cell(LineKey line, String yuan) {
        return new Cell(line, Money.ofYuan(new BigDecimal(yuan)), 0);
    }

    @Override
    public void close() {
        server.close();
        ledger.close();
    }
}
