package mingzhang.ledger.budget;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;

/** Lines and their numbers in the ledger; a line that nobody used yet is checked against the catalogue and made. */
public final class Lines {
    private static final Map<String, String> TABLES =
            Map.of("功能分类", "支出功能分类（项）", "部门预算支出经济分类", "部门预算支出经济分类（款）", "政府预算支出经济分类", "政府预算支出经济分类（款）");

    private final Catalogue catalogue;

    /** Lines whose codes are those of a catalogue. */
    public Lines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A project as far as lines need it. */
    record Carried(long id, long organisation, int firstYear, int lastYear) {}

    /** What the codes of lines stand for. */
    record Names(Map<String, Units.Unit> units, Map<String, Carried> projects) {
        boolean knows(LineKey line) {
            return units.containsKey(line.unit()) && (line.project() == null || projects.containsKey(line.project()));
        }

        long organisation(LineKey line) {
            return unit(line).organisation();
        }

        Units.Unit unit(LineKey line) {
            return Objects.requireNonNull(units.get(line.unit()));
        }

        @Nullable
        Long project(LineKey line) {
            return line.project() == null
                    ? null
                    : (Long)
                            Objects.requireNonNull(projects.get(line.project())).id();
        }
    }

    /**
     * The numbers of lines, in their order.
     *
     * @throws LedgerException.Refused with all that is wrong with any of them
     */
    List<Long> ids(Connection connection, List<LineKey> lines, int year) throws SQLException {
        Names names = names(connection, lines, year);
        refuse(lines.stream()
                .flatMap(line -> problems(line, year, names))
                .distinct()
                .toList());
        List<@Nullable Long> found = find(connection, lines, year, names);
        if (found.contains(null)) {
            bind("budget/insert-lines", lines, year, names).run(connection);
            found = find(connection, lines, year, names);
        }
        return found.stream().map(Objects::requireNonNull).toList();
    }

    /** The numbers of lines that are in the ledger already, in their order. */
    static List<Long> known(Connection connection, List<LineKey> lines, int year) throws SQLException {
        return find(connection, lines, year, names(connection, lines, year)).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The lines that are in the ledger, with their numbers; those whose unit, project or codes nobody knows are missing. */
    public static Map<LineKey, Long> find(Connection connection, Collection<LineKey> lines, int year)
            throws SQLException {
        List<LineKey> all = lines.stream().distinct().toList();
        return find(
                connection,
                all,
                year,
                Units.ofCodes(connection, all.stream().map(LineKey::unit).toList(), year));
    }

    /** The same, by whoever knows the units already; no line may stand there twice. */
    public static Map<LineKey, Long> find(
            Connection connection, List<LineKey> all, int year, Map<String, Units.Unit> units) throws SQLException {
        Names names = new Names(units, projects(connection, all));
        List<LineKey> named = all.stream().filter(names::knows).toList();
        List<@Nullable Long> ids = find(connection, named, year, names);
        Map<LineKey, Long> found = new HashMap<>();
        for (int i = 0; i < named.size(); i++) {
            Long id = ids.get(i);
            if (id != null) {
                found.put(named.get(i), id);
            }
        }
        return found;
    }

    /** Throws what is wrong, if anything is, one problem on each line. */
    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new LedgerException.Refused(String.join("\n", problems));
        }
    }

    static Names names(Connection connection, List<LineKey> lines, int year) throws SQLException {
        return new Names(
                Units.ofCodes(connection, lines.stream().map(LineKey::unit).toList(), year),
                projects(connection, lines));
    }

    private static Map<String, Carried> projects(Connection connection, List<LineKey> lines) throws SQLException {
        List<String> codes = lines.stream()
                .map(LineKey::project)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Carried> projects = new HashMap<>();
        if (!codes.isEmpty()) {
            Sql.named("budget/projects-by-code")
                    .with("codes", "text", codes)
                    .list(connection, row -> projects.put(row.getString("code"), carried(row)));
        }
        return projects;
    }

    private static Carried carried(ResultSet row) throws SQLException {
        return new Carried(
                row.getLong("id"), row.getLong("organisation"), row.getInt("first_year"), row.getInt("last_year"));
    }

    private Stream<String> problems(LineKey line, int year, Names names) {
        Stream<String> codes = line.isCeiling()
                ? Stream.empty()
                : codeProblems(line.function(), line.departmentEconomy(), line.governmentEconomy(), year);
        String wrongYear =
                line.fiscalYear() == year ? "" : line.text() + " 是 " + line.fiscalYear() + " 年的指标，不是 " + year + " 年的。";
        String noUnit =
                names.units.containsKey(line.unit()) ? "" : year + " 年没有代码为 " + line.unit() + " 的单位，请核对代码，或先登记。";
        return Stream.concat(Stream.of(wrongYear, noUnit, projectProblem(line, year, names)), codes)
                .filter(problem -> !problem.isEmpty());
    }

    private static String projectProblem(LineKey line, int year, Names names) {
        if (line.project() == null) {
            return line.nature() == Nature.PROJECT && !line.isCeiling() ? line.text() + " 没有写明项目；没有入库的项目不得安排预算。" : "";
        }
        Carried project = names.projects.get(line.project());
        if (project == null) {
            return "项目库中没有代码为 " + line.project() + " 的项目，请先入库。";
        }
        if (year < project.firstYear || year > project.lastYear) {
            return "项目 " + line.project() + " 的实施年度是 " + project.firstYear + " 至 " + project.lastYear + " 年，不含 " + year
                    + " 年。";
        }
        return "";
    }

    /** What is wrong with the codes of a line in a year: each must be an entry of its table at the deepest level. */
    public Stream<String> codeProblems(String function, String departmentEconomy, String governmentEconomy, int year) {
        return Stream.of(
                        codeProblem("功能分类", function, 7, year),
                        codeProblem("部门预算支出经济分类", departmentEconomy, 5, year),
                        codeProblem("政府预算支出经济分类", governmentEconomy, 5, year))
                .flatMap(Optional::stream);
    }

    /** What is wrong with one code in a year: it must be an entry of its table, with so many digits. */
    public Optional<String> codeProblem(String table, String code, int digits, int year) {
        boolean known =
                code.length() == digits && catalogue.code(table, code, year).isPresent();
        return known
                ? Optional.empty()
                : Optional.of(
                        year + " 年的" + TABLES.get(table) + "中没有 " + (code.isEmpty() ? "（空）" : code) + "，请核对科目编码。");
    }

    private static List<@Nullable Long> find(Connection connection, List<LineKey> lines, int year, Names names)
            throws SQLException {
        List<@Nullable Long> ids = new ArrayList<>();
        ids.addAll(bind("budget/line-ids", lines, year, names)
                .list(connection, row -> Optional.ofNullable(row.getObject(1, Long.class)))
                .stream()
                .map(id -> id.orElse(null))
                .toList());
        return ids;
    }

    private static Sql bind(String statement, List<LineKey> lines, int year, Names names) {
        return Sql.named(statement)
                .with("fiscal_year", year)
                .with(
                        "organisation",
                        "bigint",
                        lines.stream().map(names::organisation).toList())
                .with(
                        "nature",
                        "text",
                        lines.stream().map(l -> l.nature().term()).toList())
                .with("project", "bigint", projects(lines, names))
                .with(
                        "function_code",
                        "text",
                        lines.stream().map(LineKey::function).toList())
                .with(
                        "department_economy",
                        "text",
                        lines.stream().map(LineKey::departmentEconomy).toList())
                .with(
                        "government_economy",
                        "text",
                        lines.stream().map(LineKey::governmentEconomy).toList())
                .with("fund", "text", lines.stream().map(l -> l.fund().term()).toList())
                .with("level", "text", lines.stream().map(l -> l.level().term()).toList());
    }

    private static List<@Nullable Long> projects(List<LineKey> lines, Names names) {
        List<@Nullable Long> projects = new ArrayList<>();
        lines.forEach(line -> projects.add(names.project(line)));
        return projects;
    }

    /** The line of a row that names all its parts. */
    public static LineKey line(ResultSet row) throws SQLException {
        return new LineKey(
                Objects.requireNonNullElse(row.getString("unit"), ""),
                row.getInt("fiscal_year"),
                Termed.known(Nature.class, row.getString("nature")),
                row.getString("project"),
                row.getString("function_code"),
                row.getString("department_economy"),
                row.getString("government_economy"),
                Termed.known(Fund.class, row.getString("fund")),
                Termed.known(Level.class, row.getString("level")));
    }

    static Cell cell(ResultSet row) throws SQLException {
        return new Cell(line(row), new Money(row.getLong("amount_fen")), row.getInt("revision"));
    }
}
