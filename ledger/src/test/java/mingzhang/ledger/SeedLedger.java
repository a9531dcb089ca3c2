package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;
import mingzhang.ledger.account.HistoryFact;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Approval;
import mingzhang.ledger.budget.Budgets;
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
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.payment.ImportReport;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** One department whose year is put into the ledger the way that a real one gets there: rounds, adjustment, files. */
final class SeedLedger implements AutoCloseable {
    static final String CODE = "101";
    static final int YEAR = 2020;
    private static final LocalDate DAY = LocalDate.of(YEAR, 6, 30);

    private final TestDatabase database = new TestDatabase();
    private final Ledger ledger = Ledger.open(database.database());
    private final Actor actor = new Actor("经办", Instant.parse("2020-01-01T00:00:00Z"));
    private final Map<String, String> projects = new LinkedHashMap<>();
    private final List<Spend> spends = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private final List<HistoryFact> history = new ArrayList<>();
    private final Path folder;

    /** What a line is planned, adjusted and paid for. */
    private record Spend(LineKey line, Money initial, Money adjusted, Money paid) {}

    SeedLedger(String name, Path folder) {
        this.folder = folder;
        ledger.register(
                new Organisation(
                        name,
                        new Particulars(CODE, 1, Organisation.Kind.ADMINISTRATIVE, "510802", null),
                        LocalDate.of(2010, 1, 1)),
                "管理员",
                actor.when());
    }

    Ledger ledger() {
        return ledger;
    }

    static Money wan(String wan) {
        return Money.of(new java.math.BigDecimal(wan), Unit.TEN_THOUSAND_YUAN);
    }

    /** A line in detail; a project by its name, null for none. */
    void spend(
            Nature nature,
            @Nullable String project,
            String function,
            String economy,
            String government,
            Fund fund,
            Money initial,
            Money adjusted,
            Money paid) {
        String code = project == null ? null : projects.computeIfAbsent(project, name -> "P-" + (projects.size() + 1));
        LineKey line = new LineKey(CODE, YEAR, nature, code, function, economy, government, fund, Level.OWN);
        spends.add(new Spend(line, initial, adjusted, paid));
    }

    void receive(String kind, Fund fund, Nature nature, String function, Money amount) {
        if (amount.signum() != 0) {
            receipts.add(String.join(
                    ",",
                    "S" + receipts.size(),
                    DAY.toString(),
                    CODE,
                    kind,
                    fund.term(),
                    nature.term(),
                    function,
                    amount.yuan().toPlainString()));
        }
    }

    void before(String measure, Fund fund, Nature nature, String economy, Money amount) {
        if (amount.signum() != 0) {
            history.add(new HistoryFact(measure, fund, nature, "", economy, "", amount));
        }
    }

    /** Does all of it. */
    void run() throws IOException {
        Budgets budgets = ledger.budgets(CATALOGUE);
        projects.forEach((name, code) ->
                budgets.register(new Project(CODE, code, name, Project.Kind.SPECIFIC, YEAR, YEAR, List.of()), actor));
        Map<LineKey, Money> initial = new LinkedHashMap<>();
        Map<LineKey, Money> more = new LinkedHashMap<>();
        for (Spend spend : spends) {
            initial.merge(spend.line, spend.initial, Money::plus);
            more.merge(spend.line, spend.adjusted.minus(spend.initial), Money::plus);
        }
        rounds(budgets, initial);
        List<Change> additions = more.entrySet().stream()
                .filter(change -> change.getValue().signum() != 0)
                .map(change -> new Change(change.getKey(), change.getValue()))
                .toList();
        if (!additions.isEmpty()) {
            LocalDate day = LocalDate.of(YEAR, 3, 1);
            budgets.adjust(new Adjustment(Adjustment.Kind.ADDITION, YEAR, "财预〔2020〕9号", day, day, additions), actor);
        }
        payments();
        take("收入.csv", "凭证号,收款日期,单位代码,种类,资金性质,支出性质,功能分类,金额", receipts, FileKind.RECEIPTS);
        ledger.accounts(CATALOGUE).importHistory(CODE, YEAR - 1, history, actor);
    }

    private void rounds(Budgets budgets, Map<LineKey, Money> initial) {
        List<Cell> cells = initial.entrySet().stream()
                .filter(cell -> cell.getValue().signum() > 0)
                .map(cell -> new Cell(cell.getKey(), cell.getValue(), 0))
                .toList();
        Map<LineKey, Money> ceilings = new LinkedHashMap<>();
        cells.forEach(cell -> ceilings.merge(
                LineKey.ceiling(
                        CODE, YEAR, cell.line().nature(), null, cell.line().fund()),
                cell.amount(),
                Money::plus));
        budgets.edit(CODE, YEAR, Round.REQUEST, Desk.DEPARTMENT, cells, actor);
        pass(budgets, Round.REQUEST);
        List<Cell> ceilingCells = new ArrayList<>();
        ceilings.forEach((line, amount) -> ceilingCells.add(new Cell(line, amount, 0)));
        budgets.edit(CODE, YEAR, Round.CEILING, Desk.FINANCE, ceilingCells, actor);
        pass(budgets, Round.CEILING);
        pass(budgets, Round.DRAFT);
        pass(budgets, Round.APPROVAL);
    }

    private void pass(Budgets budgets, Round round) {
        Reply reply = new Reply("财预〔2020〕1号", LocalDate.of(YEAR, 1, 20));
        budgets.pass(YEAR, round, List.of(new Approval(CODE, null)), reply, actor);
    }

    private void payments() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Spend spend : spends) {
            if (spend.paid.signum() > 0) {
                rows.add(String.join(
                        ",",
                        "Z" + rows.size(),
                        DAY.toString(),
                        String.join(",", spend.line.words()),
                        spend.paid.yuan().toPlainString()));
            }
        }
        take("支付.csv", "凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额", rows, FileKind.PAYMENTS);
    }

    private void take(String name, String header, List<String> rows, FileKind kind) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Path file = Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
        var payments = ledger.payments(CATALOGUE);
        ImportReport report = payments.importFile(file, kind, YEAR, actor);
        if (report.bad() > 0) {
            throw new IllegalStateException(payments.refusals(report.file()).toString());
        }
    }

    @Override
    public void close() {
        ledger.close();
        database.close();
    }
}
