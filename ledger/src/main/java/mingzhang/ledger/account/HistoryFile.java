package mingzhang.ledger.account;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Take;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Lines;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.payment.Columns;
import mingzhang.ledger.payment.Parsing;
import mingzhang.ledger.payment.Row;
import mingzhang.ledger.payment.TreasuryFile;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** A file of a former year's figures, one a row, read whole: what is wrong with any row is kept until all is known. */
final class HistoryFile {
    private static final String UNIT = "单位代码";
    private static final String MEASURE = "数据项";
    private static final String FUND = "资金性质";
    private static final String NATURE = "支出性质";
    private static final String AMOUNT = "金额";

    private final String name;
    private final int year;
    private final boolean workbook;
    private final Lines lines;
    private final List<Wrong> problems = new ArrayList<>();
    private final SequencedMap<String, List<Line>> units = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable Columns columns;

    private HistoryFile(Path file, int year, boolean workbook, Catalogue catalogue) {
        this.name = String.valueOf(file.getFileName());
        this.year = year;
        this.workbook = workbook;
        this.lines = new Lines(catalogue);
    }

    private record Line(int row, HistoryFact fact) {}

    private record Wrong(int row, String words) {}

    /** @throws LedgerException.Refused where the file cannot be read, or a column is missing */
    static HistoryFile read(Path file, int year, Catalogue catalogue) {
        TreasuryFile source = TreasuryFile.of(file);
        HistoryFile content = new HistoryFile(file, year, source.format() == TreasuryFile.Format.XLSX, catalogue);
        source.read(row -> content.take(row));
        return content;
    }

    private void take(Row row) {
        Columns known = columns;
        if (known == null) {
            columns = Columns.of(row, List.of(UNIT, MEASURE, FUND, AMOUNT));
            return;
        }
        String unit = known.text(row, UNIT);
        HistoryFact fact = fact(known, row);
        Integer before = seen.putIfAbsent(unit + "\t" + key(fact), row.number());
        if (before != null) {
            problem(row.number(), MEASURE, "与第 " + before + " 行是同一项，请合并成一行");
        }
        units.computeIfAbsent(unit, _ -> new ArrayList<>()).add(new Line(row.number(), fact));
    }

    private void problem(int row, String column, String words) {
        problems.add(new Wrong(row, "“" + column + "”：" + words + "。"));
    }

    private HistoryFact fact(Columns known, Row row) {
        checkTexts(row);
        String measure = known.text(row, MEASURE);
        if (!Take.MEASURES.contains(measure)) {
            problem(
                    row.number(),
                    MEASURE,
                    "“" + measure + "”应为 "
                            + String.join("、", Take.MEASURES.stream().sorted().toList()) + " 之一");
        }
        Fund fund = term(Fund.class, FUND, row, known.text(row, FUND), Fund.OTHER);
        String nature = known.text(row, NATURE);
        boolean spending = Set.of("年初预算", "全年预算", "支出").contains(measure);
        Nature kind =
                nature.isEmpty() && !spending ? Nature.BASIC : term(Nature.class, NATURE, row, nature, Nature.BASIC);
        Parsing.Amount amount = Parsing.amount(known.text(row, AMOUNT), workbook);
        if (!amount.problem().isEmpty()) {
            problem(row.number(), AMOUNT, amount.problem());
        }
        return new HistoryFact(
                measure,
                fund,
                kind,
                code(known, row, "功能分类", "功能分类", 7),
                code(known, row, "部门经济分类", "部门预算支出经济分类", 5),
                code(known, row, "政府经济分类", "政府预算支出经济分类", 5),
                amount.money());
    }

    private void checkTexts(Row row) {
        try {
            row.cells().forEach(Texts::check);
        } catch (LedgerException.Refused e) {
            problems.add(new Wrong(row.number(), "：有无法保存的字符（空字符或残缺的字）。"));
        }
    }

    private <E extends Enum<E> & Termed> E term(Class<E> terms, String column, Row row, String text, E otherwise) {
        Optional<E> found = Termed.find(terms, text);
        if (found.isEmpty()) {
            problem(row.number(), column, "“" + text + "”应为 " + Termed.all(terms) + " 之一");
        }
        return found.orElse(otherwise);
    }

    /** A code may be left out, where the former year's figure is not known so finely. */
    private String code(Columns known, Row row, String column, String table, int digits) {
        String code = known.text(row, column);
        if (!code.isEmpty()) {
            lines.codeProblem(table, code, digits, year)
                    .ifPresent(words -> problem(row.number(), column, words.replaceFirst("。$", "")));
        }
        return code;
    }

    private static String key(HistoryFact fact) {
        return String.join(
                "\t",
                fact.measure(),
                fact.fund().term(),
                fact.nature().term(),
                fact.function(),
                fact.departmentEconomy(),
                fact.governmentEconomy());
    }

    /** Stores it in the caller's transaction. */
    HistoryReport into(Connection connection, Actor actor) throws SQLException {
        Map<String, Units.Unit> known = Units.ofCodes(connection, units.keySet(), year);
        units.forEach((code, of) -> {
            if (!known.containsKey(code)) {
                of.forEach(line -> problem(
                        line.row, UNIT, year + " 年没有代码为 " + (code.isEmpty() ? "（空）" : code) + " 的单位，请核对代码，或先登记"));
            }
        });
        refuse();
        int changed = 0;
        int rows = 0;
        for (Map.Entry<String, List<Line>> unit : units.entrySet()) {
            Units.Unit found = known.get(unit.getKey());
            List<HistoryFact> facts = unit.getValue().stream().map(Line::fact).toList();
            rows += facts.size();
            if (found != null && !Facts.hasHistory(connection, found, year, facts)) {
                Facts.importHistory(connection, found, year, facts, actor);
                changed++;
            }
        }
        return new HistoryReport(rows, units.size(), changed);
    }

    private void refuse() {
        if (units.isEmpty()) {
            throw new LedgerException.Refused(name + " 除表头外没有数据，请核对文件。");
        }
        if (!problems.isEmpty()) {
            throw new LedgerException.Refused(problems.stream()
                    .sorted(Comparator.comparing(Wrong::row))
                    .map(wrong -> "\n第 " + wrong.row + " 行" + wrong.words)
                    .collect(Collectors.joining("", name + " 有 " + problems.size() + " 处要改，全部没有记入：", "")));
        }
    }
}
