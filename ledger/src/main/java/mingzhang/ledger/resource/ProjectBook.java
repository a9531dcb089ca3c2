package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.budget.Projects;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;

/** The project library with funds by level and what projects are for. */
final class ProjectBook implements Book {
    private static final BookSheet PROJECTS = new BookSheet(
            "项目",
            List.of(
                    BookSheet.text("单位代码"),
                    BookSheet.text("项目代码"),
                    BookSheet.text("名称"),
                    BookSheet.choice("类别", Project.Kind.class),
                    BookSheet.year("开始年度"),
                    BookSheet.year("结束年度")));
    private static final BookSheet FUNDS = new BookSheet(
            "分级资金",
            List.of(
                    BookSheet.text("项目代码"),
                    BookSheet.year("年度"),
                    BookSheet.choice("资金级次", Level.class),
                    BookSheet.money("金额（元）")));
    private static final BookSheet PURPOSES = new BookSheet(
            "年度用途",
            List.of(
                    BookSheet.text("项目代码"),
                    BookSheet.year("年度"),
                    BookSheet.choice("用途", "业务工作经费", "运行维护经费", "专项资金"),
                    BookSheet.choice("参加自评", "是", "否")));

    @Override
    public List<BookSheet> sheets() {
        return List.of(PROJECTS, FUNDS, PURPOSES);
    }

    @Override
    public Outcome take(Connection connection, BookRow row, BookRows all, Actor actor) throws SQLException {
        return switch (row.sheet()) {
            case "项目" -> project(connection, row, all, actor);
            case "分级资金" -> funds(connection, row, all);
            default -> purpose(connection, row, actor);
        };
    }

    private static Outcome project(Connection connection, BookRow row, BookRows all, Actor actor) throws SQLException {
        Project said = new Project(
                row.text("单位代码"),
                row.text("项目代码"),
                row.text("名称"),
                row.choice(Project.Kind.class, "类别"),
                row.count("开始年度"),
                row.count("结束年度"),
                all.of(FUNDS.name(), ProjectBook::code, code(row)).stream()
                        .map(ProjectBook::funds)
                        .toList());
        Optional<Project> there = Projects.find(connection, said.code(), said.unit());
        if (there.isEmpty()) {
            Projects.register(connection, said, actor);
            return Outcome.ADDED;
        }
        boolean funded = new HashSet<>(there.get().funds()).equals(new HashSet<>(said.funds()));
        return Book.same(
                there.get().with(List.of()),
                said.with(funded ? List.of() : said.funds()),
                "代码为 " + said.code() + " 的项目");
    }

    private static String code(BookRow row) {
        return row.text("项目代码");
    }

    private static Project.Funds funds(BookRow row) {
        return new Project.Funds(row.count("年度"), row.choice(Level.class, "资金级次"), row.money("金额（元）"));
    }

    /** Taken in with its project; without it in the workbook it must be what the library holds. */
    private static Outcome funds(Connection connection, BookRow row, BookRows all) throws SQLException {
        String code = code(row);
        if (!all.of(PROJECTS.name(), ProjectBook::code, code).isEmpty()) {
            return Outcome.PART;
        }
        Project there = Projects.find(connection, code, "")
                .orElseThrow(() -> new LedgerException.Refused("项目库和“项目”表中都没有代码为 " + code + " 的项目。"));
        if (!there.funds().contains(funds(row))) {
            throw new LedgerException.Refused("“项目”表中没有代码为 " + code + " 的项目，项目库中这个项目也没有相同的分级资金；已登记项目的资金不能增改，请核对。");
        }
        return Outcome.PART;
    }

    private static Outcome purpose(Connection connection, BookRow row, Actor actor) throws SQLException {
        ProjectYear said = new ProjectYear(row.text("项目代码"), row.count("年度"), row.text("用途"), row.yes("参加自评"));
        Optional<ProjectYear> there = Sql.named("resource/project-year")
                .with("code", said.project())
                .with("fiscal_year", said.fiscalYear())
                .first(
                        connection,
                        one -> new ProjectYear(
                                said.project(),
                                said.fiscalYear(),
                                one.getString("purpose"),
                                one.getBoolean("evaluated")));
        if (there.isPresent()) {
            return Book.same(there.get(), said, said.project() + " 的 " + said.fiscalYear() + " 年用途");
        }
        ProjectYears.describe(connection, said, actor);
        return Outcome.ADDED;
    }

    @Override
    public void write(Connection connection, Units.Unit department, LocalDate day, BookPen pen) throws SQLException {
        List<Project> projects = Projects.of(connection, department, day.getYear());
        pen.sheet(PROJECTS);
        projects.forEach(
                one -> pen.row(one.unit(), one.code(), one.name(), one.kind().term(), one.firstYear(), one.lastYear()));
        pen.sheet(FUNDS);
        projects.forEach(one -> one.funds()
                .forEach(part ->
                        pen.row(one.code(), part.fiscalYear(), part.level().term(), part.amount())));
        pen.sheet(PURPOSES);
        ProjectYears.of(connection, department, day.getYear())
                .forEach(one -> pen.row(one.project(), one.fiscalYear(), one.purpose(), one.evaluated() ? "是" : "否"));
        pen.sheet("统计（" + day.getYear() + " 年）", List.of("类别", "资金级次", "金额（元）"));
        Map<List<String>, Money> sums = new LinkedHashMap<>();
        projects.forEach(one -> one.funds().stream()
                .filter(part -> part.fiscalYear() == day.getYear())
                .forEach(part ->
                        sums.merge(List.of(one.kind().term(), part.level().term()), part.amount(), Money::plus)));
        sums.forEach((name, sum) -> pen.row(name.getFirst(), name.getLast(), sum));
    }
}
