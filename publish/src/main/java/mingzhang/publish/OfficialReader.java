package mingzhang.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.catalogue.Code;
import mingzhang.catalogue.OfficialTable;
import mingzhang.catalogue.OfficialTable.Label;
import mingzhang.figures.Money;
import mingzhang.figures.Problem;
import mingzhang.figures.Unit;
import mingzhang.publish.OfficialLayout.Group;
import mingzhang.publish.TableSpec.RowSpec;
import mingzhang.year.Grid;
import mingzhang.year.Value;

/** Reads the figures of one official table: which cells of the year each printed amount is made of. */
final class OfficialReader {
    /**
     * A printed amount.
     *
     * @param expression the paths of the year it is the sum of, as {@link Arithmetic} reads them
     * @param digits the decimals it is printed with, in the unit of its table
     * @param where file, sheet, row and column
     */
    record Entry(String expression, Money amount, Unit unit, int digits, Grid grid, String where, boolean lowest) {}

    private final Grid grid;
    private final TableSpec spec;
    private final OfficialTable table;
    private final OfficialWords words;
    private final OfficialPaths paths;
    private final Unit unit;
    private final List<Problem> problems;
    private final List<Entry> entries = new ArrayList<>();

    OfficialReader(
            Grid grid,
            TableSpec spec,
            OfficialTable table,
            OfficialWords words,
            OfficialPaths paths,
            Unit unit,
            List<Problem> problems) {
        this.grid = grid;
        this.spec = spec;
        this.table = table;
        this.words = words;
        this.paths = paths;
        this.unit = unit;
        this.problems = problems;
    }

    /** Every amount below the caption. */
    List<Entry> read(int captionRow) {
        Optional<OfficialLayout> layout = OfficialLayout.of(grid, captionRow, spec, table, words);
        layout.ifPresent(found -> found.groups().forEach(group -> group(found.bodyRow(), group)));
        return entries;
    }

    private void group(int from, Group group) {
        Set<String> above = new HashSet<>();
        Set<Integer> strange = new HashSet<>();
        for (int row = from; row < grid.height(); row++) {
            String key = key(row, group);
            if (key.startsWith("注") || key.startsWith("说明")) {
                continue;
            }
            row(row, key, group, above);
            above.add(words.canonical(key));
            for (int column : group.unknown()) {
                if (grid.isNumber(row, column) && !isBlank(row, column) && strange.add(column)) {
                    problem(
                            row,
                            column,
                            "这一列的表头不认识，却填了“" + grid.words(row, column) + "”",
                            "表头照《" + spec.title() + "》的写法改正；多出的列请删除。");
                }
            }
        }
        missing(from, group);
    }

    private void missing(int from, Group group) {
        if (group.columns().isEmpty()) {
            problem(
                    from - 1,
                    group.keys().stream().findFirst().orElse(0),
                    "认不出表头",
                    "《" + spec.title() + "》的列是：" + leaves(group) + "。");
            return;
        }
        List<String> leaves = leaves(group);
        for (int leaf : figures(group)) {
            String name = leaves.get(leaf);
            boolean sum = group.panels().getFirst().across().keySet().stream()
                    .anyMatch(total -> name.equals(total) || name.endsWith("/" + total));
            if (!group.columns().containsValue(leaf) && !sum) {
                problem(
                        from - 1,
                        group.columns().keySet().iterator().next(),
                        "缺少“" + name.replace('/', '—') + "”列",
                        "照《" + spec.title() + "》补上这一列，没有数的填 0。");
            }
        }
    }

    private static List<String> leaves(Group group) {
        return group.panels().getFirst().heads().stream()
                .flatMap(head -> head.leaves().stream())
                .toList();
    }

    private static List<Integer> figures(Group group) {
        List<RowSpec> rows = Stream.concat(
                        group.panels().getFirst().rows().stream(), group.panels().getFirst().foot().stream())
                .toList();
        return java.util.stream.IntStream.range(0, leaves(group).size())
                .filter(leaf -> rows.stream()
                        .anyMatch(row -> leaf < row.cells().size()
                                && row.cells().get(leaf).startsWith("=")))
                .boxed()
                .toList();
    }

    /** A code, put together where 类, 款 and 项 stand apart; else the first words. */
    private String key(int row, Group group) {
        List<String> parts = group.keys().stream()
                .map(column -> grid.words(row, column))
                .distinct()
                .filter(part -> !part.isEmpty())
                .toList();
        boolean code = !parts.isEmpty() && parts.stream().allMatch(part -> part.matches("\\d{2,7}"));
        return code && parts.size() > 1 && parts.getFirst().length() == 3
                ? String.join("", parts)
                : parts.isEmpty() ? "" : parts.getFirst();
    }

    private void row(int row, String key, Group group, Set<String> above) {
        List<RowSpec> specs = specs(key, group, above);
        for (var column : group.columns().entrySet()) {
            Value value = grid.amount(
                    row, column.getKey(), unit, (found, mend) -> problem(row, column.getKey(), found, mend));
            if (value instanceof Value.Amount(Money money)) {
                Optional<String> expression = specs.stream()
                        .filter(found -> column.getValue() < found.cells().size())
                        .map(found -> paths.expression(
                                found, key(key, found), found.cells().get(column.getValue())))
                        .flatMap(Optional::stream)
                        .findFirst();
                expression.ifPresent(path -> entries.add(new Entry(
                        path,
                        money,
                        unit,
                        digits(row, column.getKey()),
                        grid,
                        grid.where(row, column.getKey()),
                        isLowest(key, specs))));
                if (expression.isEmpty() && money.signum() != 0 && !key.matches("\\d+") && !OfficialWords.isPart(key)) {
                    problem(
                            row,
                            column.getKey(),
                            "《" + spec.title() + "》里不认识“" + key + "”这一行",
                            "名称照公开表的写法改正；自己加的行请删除。");
                }
            }
        }
    }

    private int digits(int row, int column) {
        String shown = grid.words(row, column).replaceAll("[,，\\s]", "");
        int point = shown.indexOf('.');
        return point < 0 ? 0 : shown.length() - point - 1;
    }

    private String key(String key, RowSpec found) {
        return found instanceof RowSpec.Codes && !key.matches("\\d+") ? classCode(key) : key;
    }

    private static boolean isLowest(String key, List<RowSpec> specs) {
        return specs.stream()
                .anyMatch(found -> found instanceof RowSpec.Codes codes
                        && codes.levels().stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElse(0)
                                == key.length());
    }

    /** The rows of the profile's table that a row of the worksheet may be, the likeliest first. */
    private List<RowSpec> specs(String key, Group group, Set<String> above) {
        List<RowSpec> all = group.panels().stream()
                .flatMap(panel -> Stream.concat(panel.rows().stream(), panel.foot().stream()))
                .toList();
        if (key.isEmpty()) {
            return all.size() == 1 && group.keys().isEmpty() ? all : List.of();
        }
        if (key.matches("\\d{3,9}")) {
            return all.stream()
                    .filter(found -> found instanceof RowSpec.Codes codes && takes(codes, key))
                    .toList();
        }
        List<RowSpec> own = all.stream().filter(found -> isOwn(found, key)).toList();
        if (!own.isEmpty()) {
            return own;
        }
        List<RowSpec> named =
                all.stream().filter(found -> isNamed(found, key, group, above)).toList();
        List<RowSpec> below = named.stream()
                .filter(found -> ways(found, group).anyMatch(way -> way.size() > 1))
                .toList();
        if (!named.isEmpty()) {
            return below.isEmpty() ? named : below;
        }
        return classCode(key).isEmpty()
                ? List.of()
                : all.stream().filter(RowSpec.Codes.class::isInstance).toList();
    }

    private static boolean takes(RowSpec.Codes codes, String key) {
        return codes.levels().contains(key.length())
                && Stream.of(codes.keys().split("\\|"))
                        .anyMatch(pattern -> pattern.endsWith("*")
                                ? key.startsWith(pattern.substring(0, pattern.length() - 1))
                                : key.equals(pattern));
    }

    /** The row says what the profile's table says. */
    private static boolean isOwn(RowSpec found, String key) {
        return found instanceof RowSpec.Fixed fixed
                && !fixed.cells().isEmpty()
                && OfficialWords.plain(fixed.cells().getFirst()).equals(OfficialWords.plain(key));
    }

    private boolean isNamed(RowSpec found, String key, Group group, Set<String> above) {
        String canonical = words.canonical(key);
        return ways(found, group)
                .anyMatch(way -> way.getLast().equals(canonical) && above.containsAll(way.subList(0, way.size() - 1)));
    }

    private Stream<List<String>> ways(RowSpec found, Group group) {
        if (!(found instanceof RowSpec.Fixed fixed)
                || fixed.cells().isEmpty()
                || fixed.cells().getFirst().startsWith("=")) {
            return Stream.empty();
        }
        List<Label> labels = OfficialWords.rows(table, group.side());
        return words.ways(fixed.cells().getFirst(), labels).stream();
    }

    /** The code of a class of expenditure that is printed by its name. */
    private String classCode(String name) {
        String plain = OfficialWords.plain(name);
        return words.catalogue().codes().stream()
                .filter(code -> code.table().equals("功能分类") && code.code().length() == 3)
                .filter(code -> OfficialWords.plain(code.name()).equals(plain))
                .map(Code::code)
                .findFirst()
                .orElse("");
    }

    private boolean isBlank(int row, int column) {
        return grid.words(row, column).matches("[-—0.\\s]*");
    }

    private void problem(int row, int column, String found, String mend) {
        problems.add(new Problem(grid.file(), grid.where(row, column), found, mend));
    }
}
