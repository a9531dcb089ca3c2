package mingzhang.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Profile;
import mingzhang.catalogue.Total;
import mingzhang.figures.Money;
import mingzhang.figures.Problem;
import mingzhang.publish.OfficialReader.Entry;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import mingzhang.year.YearForms;

/**
 * Puts printed amounts into the cells of a year: those that stand for one cell first, then what a sum leaves over for its
 * last unknown part. What could not be placed that way is compared with the finished year.
 */
final class OfficialFigures {
    private final Profile profile;
    private final Catalogue catalogue;
    private final String department;
    private final int year;
    private final Map<String, Map<String, Map<String, Value>>> cells = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> read;

    OfficialFigures(
            Profile profile,
            Catalogue catalogue,
            String department,
            int year,
            Optional<DepartmentYear> base,
            Set<String> read) {
        this.profile = profile;
        this.catalogue = catalogue;
        this.department = department;
        this.year = year;
        this.read = Set.copyOf(read);
        base.ifPresent(known -> known.sheets()
                .forEach(sheet -> sheet.rows()
                        .forEach(row -> row.values().forEach((column, value) -> {
                            if (!value.isBlank()) {
                                put(new Path(sheet.name(), row.key(), column), value);
                            }
                        }))));
        if (base.isEmpty()) {
            put(new Path("封面", "部门名称", "内容"), department.isEmpty() ? Value.BLANK : new Value.Words(department));
            put(new Path("封面", "年度", "内容"), new Value.Number(BigDecimal.valueOf(year)));
        }
    }

    /** A cell of the year, with its sign in a sum. */
    private record Path(String sheet, String row, String column, boolean minus) {
        Path(String sheet, String row, String column) {
            this(sheet, row, column, false);
        }

        static List<Path> all(String expression) {
            String signed = expression.startsWith("-") ? expression : "+ " + expression;
            List<Path> paths = new ArrayList<>();
            for (String term : signed.split(" (?=[+-] )")) {
                String[] steps = term.substring(1).strip().split("\\.", 3);
                paths.add(new Path(steps[0], steps[1], steps[2], term.startsWith("-")));
            }
            return paths;
        }

        String text() {
            return sheet + "." + row + "." + column;
        }
    }

    /** The year with every figure of the tables. */
    DepartmentYear fill(List<Entry> entries, List<Problem> problems, List<String> notes) {
        entries.forEach(this::single);
        entries.stream().filter(Entry::lowest).forEach(entry -> rest(entry, problems));
        entries.forEach(entry -> undivided(entry, notes));
        DepartmentYear made = complete();
        new OfficialCheck(new Data(made, profile, catalogue), given).check(entries, problems, notes);
        return made;
    }

    private void single(Entry entry) {
        List<Path> paths = Path.all(entry.expression());
        Path path = paths.getFirst();
        if (paths.size() == 1 && !path.minus() && !path.row().contains("*") && !isComputed(path)) {
            boolean coded =
                    form(path).map(form -> form.kind() == Form.Kind.CODED).orElse(true);
            if (!coded || entry.amount().signum() != 0) {
                give(path, entry.amount());
            }
        }
    }

    /** A code's amount over several funds: what the others do not have belongs to the one without a table of its own. */
    private void rest(Entry entry, List<Problem> problems) {
        List<Path> paths = Path.all(entry.expression()).stream()
                .filter(path -> !isComputed(path))
                .toList();
        List<Path> open = paths.stream()
                .filter(path -> !read.contains(path.sheet()) && !given.contains(path.text()))
                .toList();
        boolean oneColumn = paths.stream().map(Path::column).distinct().count() == 1;
        if (Path.all(entry.expression()).size() != paths.size() || paths.size() < 2 || !oneColumn) {
            return;
        }
        Money rest = entry.amount();
        for (Path path : paths) {
            rest = rest.minus(amount(path));
        }
        if (rest.signum() != 0 && open.size() == 1) {
            give(open.getFirst(), rest);
        } else if (rest.signum() != 0 && open.size() > 1) {
            problems.add(new Problem(
                    entry.grid().file(),
                    entry.where(),
                    "分不出这个数属于"
                            + String.join(
                                    "、",
                                    open.stream().map(Path::sheet).distinct().toList()),
                    "把相应的公开表一起导入。"));
        }
    }

    /** A printed sum none of whose parts is printed stands whole in the first of them. */
    private void undivided(Entry entry, List<String> notes) {
        List<Path> paths = Path.all(entry.expression());
        Path path = paths.getFirst();
        if (paths.size() > 1 || entry.amount().signum() == 0 || path.row().contains("*") || !isComputed(path)) {
            return;
        }
        List<Path> parts = parts(path);
        boolean unknown = !parts.isEmpty()
                && parts.stream()
                        .allMatch(part ->
                                !isComputed(part) && amount(part).signum() == 0 && !given.contains(part.text()));
        if (unknown && parts.getFirst().sheet().equals(path.sheet())) {
            give(parts.getFirst(), entry.amount());
            notes.add("“" + path.row() + "”的" + path.column() + "没有分列，先全部填在“"
                    + parts.getFirst().row() + "”，请在工作簿里分开。");
        }
    }

    private List<Path> parts(Path path) {
        return form(path).flatMap(form -> YearForms.total(form, path.row(), path.column())).stream()
                .flatMap(clause -> clause.sides().getFirst().terms().stream())
                .map((Total.Term term) -> term.form().isEmpty()
                        ? new Path(path.sheet(), term.name(), path.column())
                        : new Path(term.form(), term.name(), term.column().isEmpty() ? path.column() : term.column()))
                .toList();
    }

    private boolean isComputed(Path path) {
        Optional<Form> form = form(path);
        boolean sum = path.row().equals(Sheet.SUM)
                && form.map(f -> f.kind() != Form.Kind.FIXED).orElse(false);
        return sum
                || form.flatMap(f -> f.column(path.column()).isEmpty()
                                ? Optional.empty()
                                : YearForms.total(f, path.row(), path.column()))
                        .isPresent();
    }

    private Optional<Form> form(Path path) {
        return catalogue.form(path.sheet(), year);
    }

    private Money amount(Path path) {
        Value value = cells.getOrDefault(path.sheet(), Map.of())
                .getOrDefault(path.row(), Map.of())
                .getOrDefault(path.column(), Value.BLANK);
        return value instanceof Value.Amount(Money money) ? money : Money.ZERO;
    }

    /** What is known already stays: the check afterwards tells whether it is the same. */
    private void give(Path path, Money money) {
        given.add(path.text());
        boolean known = cells.getOrDefault(path.sheet(), Map.of())
                .getOrDefault(path.row(), Map.of())
                .containsKey(path.column());
        if (!known) {
            put(path, new Value.Amount(money));
        }
    }

    private void put(Path path, Value value) {
        cells.computeIfAbsent(path.sheet(), s -> new LinkedHashMap<>())
                .computeIfAbsent(path.row(), r -> new LinkedHashMap<>())
                .put(path.column(), value);
    }

    private DepartmentYear complete() {
        List<Sheet> sheets = new ArrayList<>();
        cells.forEach((name, rows) -> {
            List<Sheet.Row> made = new ArrayList<>();
            boolean coded = catalogue
                    .form(name, year)
                    .map(form -> form.kind() == Form.Kind.CODED)
                    .orElse(false);
            List<String> keys = new ArrayList<>(rows.keySet());
            if (coded) {
                keys.sort(null);
            }
            keys.forEach(
                    key -> made.add(new Sheet.Row(key, new LinkedHashMap<>(rows.getOrDefault(key, new HashMap<>())))));
            sheets.add(new Sheet(name, made));
        });
        return YearForms.of(profile, year, catalogue)
                .complete(new DepartmentYear(profile.id(), department, year, sheets));
    }

    /** The sheets that a sum is made of. */
    static List<String> sheets(String expression) {
        return Arrays.stream(expression.split(" [+-] "))
                .map(term -> term.split("\\.", 2)[0])
                .distinct()
                .toList();
    }
}
