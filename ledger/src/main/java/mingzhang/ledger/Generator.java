package mingzhang.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.account.Accounts;
import mingzhang.ledger.account.Fact;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Approval;
import mingzhang.ledger.budget.Budgets;
import mingzhang.ledger.budget.Cell;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Kind;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.payment.ImportReport;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/**
 * Makes a plausible county, or a province of many: organisations, people, assets, projects, the rounds of every year's budget,
 * adjustments, procurement, receipts and payments, and certified accounts of all years but the last, all by the ledger's own operations. The same plan gives the same ledger, to the last entry of the trail.
 */
public final class Generator {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final int IN_A_COUNTY = 60;
    private static final int AT_ONCE = 20;
    private static final String PROFILE = "national-accounts";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    /** What departments there are in a county, and the beginnings of their function codes. */
    private static final List<String> WORKS = List.of(
            "教育 20501",
            "财政 20106",
            "公安 20402",
            "水利 21303",
            "农业农村 21301",
            "卫生健康 21001",
            "交通运输 21401",
            "人力资源和社会保障 20801",
            "自然资源 22001",
            "生态环境 21101",
            "住房和城乡建设 21201",
            "应急管理 22401",
            "文化和旅游 20701",
            "科学技术 20601",
            "市场监督管理 20138",
            "林业和草原 21302",
            "审计 20108",
            "统计 20105",
            "司法 20406",
            "民政 20802");

    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Plan plan;
    private final GeneratedFiles files;
    private final Consumer<String> progress;
    private final List<GeneratedUnit> units = new ArrayList<>();
    private Instant now = Instant.parse("2021-08-01T01:00:00Z");
    private long payments;

    /**
     * What is made.
     *
     * @param departments from 1 to 5,000
     * @param firstYear the first fiscal year
     * @param payments how many payments are made in a year by all together; 0 for as many as such offices make
     * @param months how many months of the last year are paid; the files of the others are only written
     * @param registers whether people, assets and procurement are made too
     */
    public record Plan(
            int departments, int years, long seed, int firstYear, long payments, int months, boolean registers) {
        /** With as many payments as such offices make, all of them. */
        public Plan(int departments, int years, long seed, int firstYear) {
            this(departments, years, seed, firstYear, 0, 12, true);
        }

        /** The same with so many payments a year. */
        public Plan withPayments(long inAYear) {
            return new Plan(departments, years, seed, firstYear, inAYear, months, registers);
        }

        /** The same, whose last files of payments are written and not taken in. */
        public Plan untilMonth(int last) {
            return new Plan(departments, years, seed, firstYear, payments, last, registers);
        }

        /** The same without people, assets and procurement. */
        public Plan withoutRegisters() {
            return new Plan(departments, years, seed, firstYear, payments, months, false);
        }

        /** @throws LedgerException.Refused where there are none, or too many */
        public Plan {
            if (departments < 1 || departments > 5_000 || years < 1 || years > 10) {
                throw new LedgerException.Refused("部门应为 1 至 5000 个，年度应为 1 至 10 个。");
            }
            if (payments < 0 || payments > 100_000_000) {
                throw new LedgerException.Refused("每年的支付应为 0 至 1 亿笔，0 为不另指定。");
            }
        }
    }

    /** How much was made. */
    public record Summary(int departments, int units, int years, long payments) {}

    private Generator(Ledger ledger, Catalogue catalogue, Plan plan, Path folder, Consumer<String> progress) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.plan = plan;
        this.files = new GeneratedFiles(folder, plan.seed, plan.payments);
        this.progress = progress;
    }

    /**
     * Makes it all.
     *
     * @param folder where the treasury's files are written; they stay there
     * @param progress is told a Chinese line for each step
     * @throws LedgerException.Refused where the ledger holds something already
     */
    public static Summary run(Ledger ledger, Catalogue catalogue, Plan plan, Path folder, Consumer<String> progress) {
        if (!ledger.organisations(FOUNDED).isEmpty()) {
            throw new LedgerException.Refused("台账里已有单位；模拟数据只能生成到空的台账里。");
        }
        Generator generator = new Generator(ledger, catalogue, plan, folder, progress);
        try {
            return generator.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of payments of the last year that were only written. */
    public static List<Path> unpaid(Plan plan, Path folder) {
        GeneratedFiles files = new GeneratedFiles(folder, plan.seed, plan.payments);
        return IntStream.rangeClosed(plan.months + 1, 12)
                .mapToObj(month -> files.payments(plan.firstYear + plan.years - 1, month))
                .toList();
    }

    private Summary run() throws IOException {
        found();
        ledger.settle();
        progress.accept("已登记 " + units.size() + " 个单位");
        for (int year = plan.firstYear; year < plan.firstYear + plan.years; year++) {
            now = LocalDate.of(year - 1, 8, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
            budget(year);
            ledger.settle();
            progress.accept(year + " 年：预算已批复");
            live(year);
            receive(year);
            pay(year);
            if (year < plan.firstYear + plan.years - 1) {
                close(year);
            }
            progress.accept(year + " 年：预算、收入和支付已记入，支付累计 " + payments + " 笔");
        }
        ledger.settle();
        return new Summary(plan.departments, units.size(), plan.years, payments);
    }

    private Actor by(String who) {
        now = now.plusSeconds(60);
        return new Actor(who, now);
    }

    private void found() {
        departments();
        for (int i = 0; i < units.size(); i += AT_ONCE) {
            List<GeneratedUnit> some = units.subList(i, Math.min(i + AT_ONCE, units.size()));
            ledger.together(joined -> {
                GeneratedStock stock = stock(joined);
                some.forEach(unit -> {
                    register(joined, unit);
                    if (plan.registers) {
                        stock.found(unit);
                    }
                });
            });
            settleOften(i / AT_ONCE + 1);
        }
    }

    /** The database plans by what it counted last: after the first steps it must count anew, later seldom. */
    private void settleOften(int step) {
        if (Integer.bitCount(step) == 1) {
            ledger.settle();
        }
    }

    private GeneratedStock stock(Ledger joined) {
        return new GeneratedStock(joined.resources(), plan.seed, this::by);
    }

    private void departments() {
        SplittableRandom random = new SplittableRandom(plan.seed);
        List<String> counties = counties(plan.departments);
        for (int i = 0; i < plan.departments; i++) {
            String[] work = WORKS.get(i % IN_A_COUNTY % WORKS.size()).split(" ");
            int part = i % IN_A_COUNTY / WORKS.size();
            String county = counties.get(i / IN_A_COUNTY);
            String name = county + work[0] + List.of("局", "服务中心", "发展中心").get(part);
            String code = "%03d%03d".formatted(101 + i / IN_A_COUNTY, 1 + i % IN_A_COUNTY);
            List<String> projects = new ArrayList<>();
            for (int p = random.nextInt(1, 4); p > 0; p--) {
                projects.add("P" + code + "-" + p);
            }
            Kind kind = part == 0 ? Kind.ADMINISTRATIVE : Kind.PUBLIC_INSTITUTION;
            department(new GeneratedUnit(code, code, name, kind, work[1], random.nextInt(12, 90), projects), random);
        }
    }

    /** Sixty pairs of a stem and a branch; the next sixty counties lie in the east. */
    private static String county(int number) {
        String side = number < STEMS.length() * BRANCHES.length() / 2 ? "" : "东";
        return side + STEMS.charAt(number % STEMS.length()) + BRANCHES.charAt(number % BRANCHES.length()) + "县";
    }

    /** The names of the counties of a province are all different. */
    static List<String> counties(int departments) {
        return IntStream.rangeClosed(0, (departments - 1) / IN_A_COUNTY)
                .mapToObj(Generator::county)
                .toList();
    }

    private void department(GeneratedUnit department, SplittableRandom random) {
        units.add(department);
        for (int i = random.nextInt(4); i > 0; i--) {
            units.add(new GeneratedUnit(
                    department.code() + "%02d".formatted(i),
                    department.code(),
                    department.name() + "第" + i + "事务站",
                    Kind.PUBLIC_INSTITUTION,
                    department.function(),
                    random.nextInt(4, 40),
                    List.of()));
        }
    }

    private void register(Ledger joined, GeneratedUnit unit) {
        int level = unit.isDepartment() ? 1 : 2;
        String parent = unit.isDepartment() ? null : unit.department();
        joined.register(
                new Organisation(
                        unit.name(), new Particulars(unit.code(), level, unit.kind(), "510781", parent), FOUNDED),
                by("管理员"));
        for (String project : unit.projects()) {
            joined.budgets(catalogue)
                    .register(
                            new Project(
                                    unit.code(),
                                    project,
                                    unit.name() + project.substring(project.length() - 1) + "号专项",
                                    Project.Kind.SPECIFIC,
                                    plan.firstYear,
                                    plan.firstYear + plan.years - 1,
                                    List.of()),
                            by("项目管理员"));
        }
    }

    private void budget(int year) {
        Map<String, List<GeneratedUnit>> departments = units.stream()
                .collect(Collectors.groupingBy(GeneratedUnit::department, LinkedHashMap::new, Collectors.toList()));
        List<String> codes = List.copyOf(departments.keySet());
        for (int i = 0; i < codes.size(); i += AT_ONCE) {
            List<String> some = codes.subList(i, Math.min(i + AT_ONCE, codes.size()));
            ledger.together(joined -> budget(joined.budgets(catalogue), departments, some, year));
            settleOften(i / AT_ONCE + 1);
        }
    }

    private void budget(Budgets budgets, Map<String, List<GeneratedUnit>> departments, List<String> some, int year) {
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        some.forEach(code -> cells.put(code, cells(departments, code, year)));
        cells.forEach(
                (code, planned) -> budgets.edit(code, year, Round.REQUEST, Desk.DEPARTMENT, asked(planned), by("经办")));
        pass(budgets, some, year, Round.REQUEST);
        cells.forEach(
                (code, asked) -> budgets.edit(code, year, Round.CEILING, Desk.FINANCE, ceilings(asked), by("财政")));
        pass(budgets, some, year, Round.CEILING);
        cells.forEach((code, planned) -> {
            if (!cut(planned).isEmpty()) {
                budgets.edit(code, year, Round.DRAFT, Desk.DEPARTMENT, cut(planned), by("经办"));
            }
        });
        pass(budgets, some, year, Round.DRAFT);
        pass(budgets, some, year, Round.APPROVAL);
    }

    /** Departments ask for a tenth more for their projects than they will get. */
    private static List<Cell> asked(List<Cell> planned) {
        return planned.stream()
                .map(cell -> cell.line().nature() == Nature.PROJECT
                        ? new Cell(cell.line(), new Money(cell.amount().fen() / 10 * 11), 0)
                        : cell)
                .toList();
    }

    /** What is brought back within the ceilings. */
    private static List<Cell> cut(List<Cell> planned) {
        return planned.stream()
                .filter(cell -> cell.line().nature() == Nature.PROJECT)
                .map(cell -> new Cell(cell.line(), cell.amount(), 1))
                .toList();
    }

    private List<Cell> cells(Map<String, List<GeneratedUnit>> departments, String code, int year) {
        return departments.getOrDefault(code, List.of()).stream()
                .flatMap(unit -> unit.lines(year, plan.seed).stream())
                .map(line -> new Cell(line.key(), line.amount(), 0))
                .toList();
    }

    private static List<Cell> ceilings(List<Cell> cells) {
        Map<LineKey, Money> sums = new LinkedHashMap<>();
        for (Cell cell : cells) {
            LineKey line = cell.line();
            LineKey ceiling = LineKey.ceiling(line.unit(), line.fiscalYear(), line.nature(), null, line.fund());
            sums.merge(ceiling, cell.amount(), Money::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey(), sum.getValue(), 0))
                .toList();
    }

    private void pass(Budgets budgets, List<String> departments, int year, Round round) {
        List<Approval> approvals =
                departments.stream().map(code -> new Approval(code, null)).toList();
        Reply reply = new Reply("财预〔" + year + "〕" + (round.ordinal() + 1) + "号", LocalDate.of(year, 1, 20));
        budgets.pass(year, round, approvals, reply, by("财政"));
    }

    /** What happens in a year beside its budget and payments. */
    private void live(int year) {
        for (int i = 0; i < units.size(); i += AT_ONCE) {
            List<GeneratedUnit> some = units.subList(i, Math.min(i + AT_ONCE, units.size()));
            ledger.together(joined -> {
                GeneratedStock stock = stock(joined);
                GeneratedDates dates = new GeneratedDates(joined.calendar(catalogue), this::by);
                if (plan.registers) {
                    some.forEach(unit -> stock.year(unit, year));
                    some.stream().filter(GeneratedUnit::isDepartment).forEach(unit -> stock.buy(unit, year));
                }
                some.stream().filter(GeneratedUnit::isDepartment).forEach(unit -> dates.year(unit, year));
                adjust(joined.budgets(catalogue), some, year);
            });
        }
    }

    /** Every third department gets more for its last project. */
    private void adjust(Budgets budgets, List<GeneratedUnit> some, int year) {
        LocalDate day = LocalDate.of(year, 6, 3);
        for (GeneratedUnit unit : some) {
            if (!unit.projects().isEmpty() && unit.people() % 3 == 0) {
                GeneratedUnit.Line line = unit.lines(year, plan.seed).getLast();
                Money more = new Money(line.amount().fen() / 10);
                String authority = "财预〔" + year + "〕" + unit.code() + "号";
                budgets.adjust(
                        new Adjustment(
                                Adjustment.Kind.ADDITION,
                                year,
                                authority,
                                day,
                                day,
                                List.of(new Change(line.key(), more))),
                        by("财政"));
            }
        }
    }

    private void receive(int year) throws IOException {
        take(files.receipts(units, year), FileKind.RECEIPTS, year);
    }

    private void pay(int year) throws IOException {
        for (int month = 1; month <= 12; month++) {
            Path file = files.payments(units, year, month);
            if (month <= plan.months || year < plan.firstYear + plan.years - 1) {
                payments += take(file, FileKind.PAYMENTS, year);
                Files.delete(file);
            }
        }
    }

    /** Certifies every department's accounts of a year, and carries forward what is left. */
    private void close(int year) {
        Accounts accounts = ledger.accounts(catalogue);
        Map<String, Money> receptions = new HashMap<>();
        accounts.allFacts(year, (code, facts) -> receptions.put(code, receptions(facts)));
        List<GeneratedUnit> departments =
                units.stream().filter(GeneratedUnit::isDepartment).toList();
        for (int i = 0; i < departments.size(); i += AT_ONCE) {
            List<GeneratedUnit> some = departments.subList(i, Math.min(i + AT_ONCE, departments.size()));
            ledger.together(joined -> some.forEach(unit -> {
                close(joined.accounts(catalogue), unit, year, receptions.getOrDefault(unit.code(), Money.ZERO));
                new GeneratedDates(joined.calendar(catalogue), this::by).accounts(unit, year);
            }));
        }
        progress.accept(year + " 年：决算已审定，结余已结转");
    }

    private static Money receptions(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.measure().equals("支出")
                        && fact.departmentEconomy().equals("30217")
                        && fact.fund().equals(Fund.GENERAL.term()))
                .map(Fact::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The one detail that the accounts ask a clerk for is that all receptions were domestic ones. */
    private void close(Accounts accounts, GeneratedUnit department, int year, Money receptions) {
        Sheet details =
                new Sheet("三公经费", List.of(new Sheet.Row("国内公务接待费", Map.of("决算数", new Value.Amount(receptions)))));
        DepartmentYear words = new DepartmentYear(PROFILE, department.name(), year, List.of(details));
        accounts.certify(
                department.code(),
                year,
                catalogue.profile(PROFILE).orElseThrow(),
                words,
                (full, tables) -> List.of(),
                by("财政"));
        accounts.carryForward(department.code(), year, by("财政"));
    }

    private int take(Path file, FileKind kind, int year) {
        var door = ledger.payments(catalogue);
        ImportReport report = door.importFile(file, kind, year, by("国库"));
        if (report.bad() > 0) {
            throw new IllegalStateException(
                    door.refusals(report.file()).getFirst().toString());
        }
        return report.good();
    }
}
