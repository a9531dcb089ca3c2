package mingzhang.ledger.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Lines;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Texts;

/** What the rows of a file say by themselves: nothing here needs the database. */
final class Reading {
    private final FileKind kind;
    private final Columns columns;
    private final int year;
    private final boolean workbook;
    private final Catalogue catalogue;
    private final Lines lines;
    private final Map<Class<?>, Map<String, ? extends Optional<?>>> terms = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new Known<>();
    private final Map<Codes, List<String>> codes = new Known<>();

    /** The codes of a line, which few of many rows have for the first time. */
    private record Codes(String function, String departmentEconomy, String governmentEconomy) {}

    /** What was found out about texts of earlier rows; the oldest are forgotten, so that rows that are all different need no memory. */
    private static final class Known<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 5_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    Reading(FileKind kind, Columns columns, int year, boolean workbook, Catalogue catalogue) {
        this.kind = kind;
        this.columns = columns;
        this.year = year;
        this.workbook = workbook;
        this.catalogue = catalogue;
        this.lines = new Lines(catalogue);
    }

    /**
     * A row's content.
     *
     * @param line of a payment; of money received, only unit, nature, function and fund count
     * @param entry of money received
     * @param request empty where none is named
     * @param reverses the voucher that a negative payment takes back; empty where none is named
     * @param problems everything that is wrong with the row by itself
     */
    record Item(
            Row row,
            String voucher,
            LocalDate day,
            LineKey line,
            EntryKind entry,
            Money amount,
            String purpose,
            String request,
            String reverses,
            List<String> problems) {}

    Item item(Row row) {
        List<String> problems = new ArrayList<>();
        Fund fund = term(Fund.class, "资金性质", row, Fund.OTHER, problems);
        Nature nature = columns.text(row, "支出性质").isEmpty() && kind == FileKind.RECEIPTS
                ? Nature.BASIC
                : term(Nature.class, "支出性质", row, Nature.BASIC, problems);
        Level level =
                columns.text(row, "资金级次").isEmpty() ? Level.OWN : term(Level.class, "资金级次", row, Level.OWN, problems);
        EntryKind entry = columns.text(row, "种类").isEmpty()
                ? EntryKind.RECEIVED
                : term(EntryKind.class, "种类", row, EntryKind.RECEIVED, problems);
        String project = columns.text(row, "项目代码");
        LineKey line = new LineKey(
                columns.text(row, "单位代码"),
                year,
                nature,
                project.isEmpty() ? null : project,
                columns.text(row, "功能分类"),
                columns.text(row, "部门经济分类"),
                columns.text(row, "政府经济分类"),
                fund,
                level);
        Parsing.Amount amount = amount(row, problems);
        Item item = new Item(
                row,
                columns.text(row, "凭证号"),
                day(row, problems),
                line,
                entry,
                amount.money(),
                columns.text(row, "事由"),
                columns.text(row, "申请单号"),
                columns.text(row, "冲销凭证号"),
                problems);
        check(item);
        return item;
    }

    private <E extends Enum<E> & Termed> E term(
            Class<E> terms, String column, Row row, E otherwise, List<String> problems) {
        String text = columns.text(row, column);
        Optional<E> found = terms(terms).computeIfAbsent(text, word -> Termed.find(terms, word));
        if (found.isEmpty()) {
            problems.add(column + "“" + text + "”应为 " + Termed.all(terms) + " 之一");
        }
        return found.orElse(otherwise);
    }

    @SuppressWarnings("unchecked") // each class has terms of its own
    private <E extends Enum<E> & Termed> Map<String, Optional<E>> terms(Class<E> of) {
        return (Map<String, Optional<E>>) (Map<?, ?>) terms.computeIfAbsent(of, c -> new Known<>());
    }

    private Parsing.Amount amount(Row row, List<String> problems) {
        Parsing.Amount amount = Parsing.amount(columns.text(row, "金额"), workbook);
        if (!amount.problem().isEmpty()) {
            problems.add(amount.problem());
        }
        return amount;
    }

    private LocalDate day(Row row, List<String> problems) {
        String text = columns.text(row, "日期");
        Optional<LocalDate> day = days.computeIfAbsent(text, word -> Parsing.day(word, workbook));
        if (day.isEmpty()) {
            problems.add("日期“" + text + "”读不懂，应形如 " + year + "-05-06");
        } else if (day.get().getYear() != year) {
            problems.add("日期 " + day.get() + " 不在 " + year + " 年度之内");
        }
        return day.orElse(LocalDate.of(year, 1, 1));
    }

    private void check(Item item) {
        if (item.voucher.isEmpty()) {
            item.problems.add("没有凭证号");
        }
        if (!item.row.cells().stream().allMatch(Texts::storable)) {
            item.problems.add("有无法保存的字符（空字符或残缺的字）");
        }
        if (kind == FileKind.PAYMENTS) {
            LineKey line = item.line;
            item.problems.addAll(codes.computeIfAbsent(
                    new Codes(line.function(), line.departmentEconomy(), line.governmentEconomy()), this::problems));
            checkReversal(item);
        } else if (item.line.function().length() != 7
                || catalogue.code("功能分类", item.line.function(), year).isEmpty()) {
            item.problems.add(year + " 年的支出功能分类（项）中没有 " + item.line.function());
        }
    }

    private List<String> problems(Codes of) {
        return lines.codeProblems(of.function, of.departmentEconomy, of.governmentEconomy, year)
                .map(problem -> problem.replaceFirst("，请核对科目编码。$", ""))
                .toList();
    }

    private static void checkReversal(Item item) {
        if (item.amount.signum() < 0 && item.reverses.isEmpty()) {
            item.problems.add("金额为负而没有注明冲销凭证号");
        }
        if (item.amount.signum() > 0 && !item.reverses.isEmpty()) {
            item.problems.add("注明了冲销凭证号，金额应为负");
        }
    }
}
