package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.SeedLedger.CODE;
import static mingzhang.ledger.SeedLedger.YEAR;
import static mingzhang.ledger.SeedLedger.wan;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import mingzhang.catalogue.AccountTable;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Nature;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five seed departments go through rounds, postings and files; what comes out is what their documents say. */
class SeedsTest {
    private static final Money NONE = Money.ZERO;
    private static final String REST = "其他专项";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"lizhou-2020, 230", "chaotian-2020, 230"})
    void sichuanAccounts(String id, int atLeast) throws IOException {
        comesOut(id, atLeast, (seed, sample) -> {
            spendingByCodes(seed, sample);
            incomeByCodes(seed, sample);
            lastYear(seed, sample);
        });
    }

    private static Money money(DepartmentYear year, String path) {
        return year.value(path).orElse(Value.BLANK) instanceof Value.Amount(Money amount) ? amount : NONE;
    }

    private static SequencedMap<String, Money> column(DepartmentYear year, String sheet, String column) {
        SequencedMap<String, Money> amounts = new LinkedHashMap<>();
        for (Sheet.Row row : year.sheet(sheet).orElseThrow().rows()) {
            if (row.value(column) instanceof Value.Amount(Money amount)) {
                amounts.put(row.key(), amount);
            }
        }
        return amounts;
    }

    private static Money total(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(NONE, Money::plus);
    }

    private static void spendingByCodes(SeedLedger seed, DepartmentYear year) {
        String functions = "一般公共预算支出决算";
        for (Joint.Part part : Joint.of(List.of(
                column(year, functions, "基本支出"), column(year, "经济分类明细", "基本支出"), column(year, "政府经济分类明细", "基本支出")))) {
            List<String> n = part.names();
            seed.spend(
                    Nature.BASIC,
                    null,
                    n.get(0),
                    n.get(1),
                    n.get(2),
                    Fund.GENERAL,
                    part.amount(),
                    part.amount(),
                    part.amount());
        }
        SequencedMap<String, Money> projects = column(year, "项目", "执行财政拨款");
        Map<String, Money> functionsOfProjects = column(year, functions, "项目支出");
        for (Joint.Part part : Joint.of(List.of(
                functionsOfProjects,
                column(year, "经济分类明细", "项目支出"),
                column(year, "政府经济分类明细", "项目支出"),
                Joint.with(projects, REST, total(functionsOfProjects).minus(total(projects)))))) {
            List<String> n = part.names();
            seed.spend(
                    Nature.PROJECT,
                    n.get(3),
                    n.get(0),
                    n.get(1),
                    n.get(2),
                    Fund.GENERAL,
                    part.amount(),
                    part.amount(),
                    part.amount());
        }
        unspent(seed, year, projects);
    }

    /** Budgets beyond what was spent, so that functions, projects and the three public expenses have theirs. */
    private static void unspent(SeedLedger seed, DepartmentYear year, Map<String, Money> executed) {
        SequencedMap<String, Money> byFunction = new LinkedHashMap<>();
        Map<String, Money> spent = column(year, "一般公共预算支出决算", "决算数");
        column(year, "一般公共预算支出决算", "预算数")
                .forEach((code, budget) -> byFunction.put(code, budget.minus(spent.getOrDefault(code, NONE))));
        SequencedMap<String, Money> uses = new LinkedHashMap<>();
        uses.put("30217", money(year, "三公经费.公务接待费.预算数").minus(money(year, "三公经费.公务接待费.决算数")));
        column(year, "项目", "预算财政拨款")
                .forEach((name, budget) -> uses.put(name, budget.minus(executed.getOrDefault(name, NONE))));
        uses.put(REST, total(byFunction).minus(total(uses)));
        for (Joint.Part part : Joint.of(List.of(byFunction, uses))) {
            String use = part.names().get(1);
            boolean reception = use.equals("30217");
            seed.spend(
                    reception ? Nature.BASIC : Nature.PROJECT,
                    reception ? null : use,
                    part.names().getFirst(),
                    reception ? "30217" : "30299",
                    reception ? "50206" : "50299",
                    Fund.GENERAL,
                    part.amount(),
                    part.amount(),
                    NONE);
        }
    }

    private static void incomeByCodes(SeedLedger seed, DepartmentYear year) {
        column(year, "收入决算", "财政拨款收入")
                .forEach((code, amount) -> seed.receive("收入", Fund.GENERAL, Nature.BASIC, code, amount));
        seed.receive("年初结转和结余", Fund.GENERAL, Nature.PROJECT, "2013202", money(year, "收入支出总表.年初结转和结余.决算数"));
    }

    private static void lastYear(SeedLedger seed, DepartmentYear year) {
        String totals = "收入支出总表.%s.上年决算数";
        seed.before("收入", Fund.GENERAL, Nature.BASIC, "", money(year, totals.formatted("一般公共预算财政拨款收入")));
        seed.before("年初结转和结余", Fund.GENERAL, Nature.BASIC, "", money(year, totals.formatted("年初结转和结余")));
        Money reception = money(year, "三公经费.公务接待费.上年决算数");
        Money cars = money(year, "三公经费.公务用车运行维护费.上年决算数");
        Money operating = money(year, "机关运行经费.机关运行经费.上年决算数");
        seed.before("支出", Fund.GENERAL, Nature.BASIC, "30217", reception);
        seed.before("支出", Fund.GENERAL, Nature.BASIC, "30231", cars);
        seed.before(
                "支出",
                Fund.GENERAL,
                Nature.BASIC,
                "30201",
                operating.minus(reception).minus(cars));
        seed.before(
                "支出",
                Fund.GENERAL,
                Nature.BASIC,
                "30101",
                money(year, totals.formatted("基本支出")).minus(operating));
        seed.before("支出", Fund.GENERAL, Nature.PROJECT, "", money(year, totals.formatted("项目支出")));
    }

    @Test
    void hunanOverall() throws IOException {
        comesOut("yiyang-2020", 35, (seed, sample) -> {
            line(seed, Nature.BASIC, "30101", "50101", "844.14", "976.79", "976.2");
            line(seed, Nature.BASIC, "31013", "50303", "0", "19.57", "19.57");
            line(seed, Nature.BASIC, "30201", "50201", "0", "90.67", "90.67");
            line(seed, Nature.BASIC, "30231", "50208", "0", "10.91", "10.91");
            line(seed, Nature.BASIC, "30217", "50206", "0", "4.38", "4.38");
            line(seed, Nature.PROJECT, "30231", "50208", "0", "3.09", "0");
            line(seed, Nature.PROJECT, "30217", "50206", "0", "21.82", "0");
            line(seed, Nature.PROJECT, "30299", "50299", "476.29", "736.61", "692.1");
            seed.spend(Nature.PROJECT, "专项", "2013202", "30299", "50299", Fund.OTHER, NONE, wan("0.2"), wan("0.2"));
            seed.receive("收入", Fund.GENERAL, Nature.BASIC, "2013201", wan("1706.78"));
            seed.receive("收入", Fund.OTHER, Nature.PROJECT, "2013202", wan("0.2"));
            seed.receive("年初结转和结余", Fund.GENERAL, Nature.PROJECT, "2013202", wan("157.06"));
            seed.before("支出", Fund.GENERAL, Nature.BASIC, "30101", wan("762.09"));
            seed.before("支出", Fund.GENERAL, Nature.BASIC, "30231", wan("11.23"));
            seed.before("支出", Fund.GENERAL, Nature.BASIC, "30217", wan("4.84"));
            seed.before("支出", Fund.GENERAL, Nature.BASIC, "30201", wan("76.64"));
            seed.before("支出", Fund.GENERAL, Nature.PROJECT, "30299", wan("554.59"));
        });
    }

    private static void line(
            SeedLedger seed,
            Nature nature,
            String economy,
            String government,
            String initial,
            String adjusted,
            String paid) {
        seed.spend(
                nature,
                nature == Nature.PROJECT ? "专项" : null,
                nature == Nature.PROJECT ? "2013202" : "2013201",
                economy,
                government,
                Fund.GENERAL,
                wan(initial),
                wan(adjusted),
                wan(paid));
    }

    @Test
    void gansuExecution() throws IOException {
        comesOut("lanzhou-2020", 15, (seed, sample) -> {
            line(seed, Nature.BASIC, "30101", "50101", "581.75", "760.67", "760.67");
            line(seed, Nature.BASIC, "30217", "50206", "0.86", "0.86", "0.86");
            line(seed, Nature.PROJECT, "30299", "50299", "1797", "3308.59", "2503.89");
            seed.receive("收入", Fund.GENERAL, Nature.BASIC, "2013201", wan("761.53"));
            seed.receive("收入", Fund.GENERAL, Nature.PROJECT, "2013202", wan("3308.59"));
            seed.before("支出", Fund.GENERAL, Nature.BASIC, "30217", wan("0.77"));
        });
    }

    @Test
    void hebeiBudget() throws IOException {
        comesOut("guangyang-2020", 15, (seed, sample) -> {
            line(seed, Nature.BASIC, "30101", "50101", "325.96", "325.96", "0");
            line(seed, Nature.BASIC, "30201", "50201", "32.3", "32.3", "0");
            line(seed, Nature.BASIC, "30231", "50208", "2.19", "2.19", "0");
            line(seed, Nature.PROJECT, "30299", "50299", "1110", "1110", "0");
            seed.before("年初预算", Fund.GENERAL, Nature.BASIC, "30101", wan("317.85"));
            seed.before("年初预算", Fund.GENERAL, Nature.BASIC, "30231", wan("2.19"));
            seed.before("年初预算", Fund.GENERAL, Nature.PROJECT, "30299", wan("3716.24"));
        });
    }

    /** The figures of a year, entered into a ledger of its own, come out of it as the document says. */
    private void comesOut(String id, int atLeast, BiConsumer<SeedLedger, DepartmentYear> entries) throws IOException {
        DepartmentYear sample = Samples.year(id, CATALOGUE);
        try (SeedLedger seed = new SeedLedger(sample.department(), folder)) {
            entries.accept(seed, sample);
            seed.run();
            assertThat(equalFigures(seed, sample)).isGreaterThan(atLeast);
            new SeedForms(seed, sample).comeOut();
        }
    }

    /** Every amount of the document against the ledger's; how many there are in sheets that the ledger fills. */
    private static int equalFigures(SeedLedger seed, DepartmentYear sample) {
        DepartmentYear out = seed.ledger()
                .accounts(CATALOGUE)
                .departmentYear(CODE, YEAR, CATALOGUE.profile(sample.profile()).orElseThrow(), withoutFigures(sample));
        int equal = 0;
        for (Sheet sheet : sample.sheets()) {
            for (Sheet.Row row : sheet.rows()) {
                for (String column : row.values().sequencedKeySet()) {
                    if (row.value(column) instanceof Value.Amount) {
                        String path = sheet.name() + "." + row.key() + "." + column;
                        assertThat(out.value(path)).as(path).contains(row.value(column));
                        equal += isFilled(sheet.name(), row.key()) ? 1 : 0;
                    }
                }
            }
        }
        return equal;
    }

    private static boolean isFilled(String sheet, String row) {
        return CATALOGUE.accountTables().stream()
                .filter(table ->
                        table.use() == AccountTable.Use.SHEET && table.name().equals(sheet))
                .flatMap(table -> table.rows().stream())
                .anyMatch(filled -> !filled.each().isEmpty() || filled.name().equals(row));
    }

    /** The sample's words alone: every amount that the ledger is to give is taken away. */
    private static DepartmentYear withoutFigures(DepartmentYear sample) {
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : sample.sheets()) {
            List<Sheet.Row> rows = new ArrayList<>();
            for (Sheet.Row row : sheet.rows()) {
                SequencedMap<String, Value> values = new LinkedHashMap<>(row.values());
                if (isFilled(sheet.name(), row.key())) {
                    values.values().removeIf(value -> value instanceof Value.Amount);
                }
                rows.add(new Sheet.Row(row.key(), values));
            }
            sheets.add(new Sheet(sheet.name(), rows));
        }
        return new DepartmentYear(sample.profile(), sample.department(), sample.year(), sheets);
    }
}
