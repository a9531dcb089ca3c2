package mingzhang.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingzhang.catalogue.OfficialTable;
import mingzhang.publish.TableSpec.Panel;
import mingzhang.year.Grid;

/**
 * Where the parts of an official table stand on a worksheet: its heads, the columns of each side, its first row.
 *
 * @param groups its sides from left to right
 */
record OfficialLayout(int bodyRow, List<Group> groups) {
    private static final Pattern CODE = Pattern.compile("\\d{3}(\\d\\d){0,3}");
    private static final Pattern LINE = Pattern.compile(".*(单位[：:]|部门[：:]|部门名称|编制单位|公开\\d+表|金额单位).*");
    private static final Pattern SKIPPED = Pattern.compile("行次|栏次|序号|备注|说明|科目名称|名称|功能分类科目名称|经济分类科目名称");

    /**
     * One side of a table.
     *
     * @param keys the columns that name its rows; none where the table has a single row
     * @param panels what of the profile's table it may be
     * @param columns the profile's column by the worksheet's
     * @param unknown columns that the profile's table does not have
     */
    record Group(
            int side, List<Integer> keys, List<Panel> panels, Map<Integer, Integer> columns, List<Integer> unknown) {}

    /** Reads the heads below the caption. Empty where no row of figures or names follows them. */
    static Optional<OfficialLayout> of(
            Grid grid, int captionRow, TableSpec spec, OfficialTable table, OfficialWords words) {
        int body = IntStream.range(captionRow + 1, grid.height())
                .filter(row -> isBody(grid, row, spec))
                .findFirst()
                .orElse(-1);
        if (body < 0) {
            return Optional.empty();
        }
        List<List<String>> stacks = IntStream.range(0, grid.width())
                .mapToObj(column -> stack(grid, captionRow + 1, body, column, words))
                .toList();
        return Optional.of(new OfficialLayout(body, groups(stacks, spec, table, words)));
    }

    private static boolean isBody(Grid grid, int row, TableSpec spec) {
        if (isCounting(grid, row)) {
            return false;
        }
        boolean figures = IntStream.range(0, grid.width())
                .anyMatch(column -> grid.isNumber(row, column) || isText(grid.words(row, column)));
        boolean code = CODE.matcher(grid.words(row, 0)).matches();
        return figures || code || isName(OfficialWords.plain(grid.words(row, 0)), spec);
    }

    /** An amount that was typed as text. */
    private static boolean isText(String words) {
        return words.matches("-?[\\d,，]+[.．]\\d+|-?\\d{1,3}([,，]\\d{3})+([.．]\\d+)?");
    }

    private static boolean isName(String name, TableSpec spec) {
        return !name.isEmpty()
                && spec.panels().stream()
                        .flatMap(panel -> Stream.concat(panel.rows().stream(), panel.foot().stream()))
                        .filter(TableSpec.RowSpec.Fixed.class::isInstance)
                        .anyMatch(row -> !row.cells().isEmpty()
                                && OfficialWords.plain(row.cells().getFirst()).equals(name));
    }

    /** The row below the heads that counts the columns: 栏次 1 2 3. */
    private static boolean isCounting(Grid grid, int row) {
        List<String> numbers = IntStream.range(0, grid.width())
                .mapToObj(column -> grid.words(row, column))
                .filter(text -> text.matches("\\d{1,2}"))
                .distinct()
                .toList();
        boolean only = IntStream.range(0, grid.width())
                .allMatch(column -> grid.words(row, column).matches("\\d{0,2}|栏\\s*次|行\\s*次"));
        return only
                && (!numbers.isEmpty() && numbers.getFirst().equals("1")
                        || words(grid, row).contains("栏次"));
    }

    private static String words(Grid grid, int row) {
        return IntStream.range(0, grid.width())
                .mapToObj(c -> grid.words(row, c))
                .reduce("", String::concat)
                .replaceAll("\\s", "");
    }

    private static List<String> stack(Grid grid, int from, int to, int column, OfficialWords words) {
        List<String> stack = new ArrayList<>();
        for (int row = from; row < to; row++) {
            String said = words.canonical(grid.words(row, column));
            boolean line = LINE.matcher(words(grid, row)).matches() || isCounting(grid, row);
            if (!line && OfficialWords.isPart(grid.words(row, column))) {
                stack.add(OfficialWords.PART);
            }
            if (!line && !said.isEmpty() && (stack.isEmpty() || !stack.getLast().equals(said))) {
                stack.add(said);
            }
        }
        return stack;
    }

    private static boolean isKey(List<String> stack, Set<String> keys) {
        String last = stack.isEmpty() ? "" : stack.getLast();
        return keys.contains(last)
                || last.endsWith("编码")
                || last.endsWith("代码")
                || last.equals("项目")
                || last.startsWith("项目(")
                || last.matches("[类款项]|收入项目|支出项目");
    }

    /** The heads of the first columns, where these hold words. */
    private static Set<String> keys(TableSpec spec, OfficialWords words) {
        return spec.panels().stream()
                .filter(panel -> Stream.concat(panel.rows().stream(), panel.foot().stream())
                        .noneMatch(row ->
                                !row.cells().isEmpty() && row.cells().getFirst().startsWith("=")))
                .map(panel -> panel.heads().getFirst().leaves().getFirst())
                .map(leaf -> words.canonical(leaf.substring(leaf.lastIndexOf('/') + 1)))
                .collect(Collectors.toSet());
    }

    private static List<Group> groups(
            List<List<String>> stacks, TableSpec spec, OfficialTable table, OfficialWords words) {
        List<List<Integer>> runs = new ArrayList<>();
        Set<String> keys = keys(spec, words);
        for (int column = 0; column < stacks.size(); column++) {
            boolean begins = isKey(stacks.get(column), keys) && (column == 0 || !isKey(stacks.get(column - 1), keys));
            if (begins || runs.isEmpty()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(column);
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            groups.add(group(i, runs, stacks, spec, table, words));
        }
        return groups;
    }

    private static Group group(
            int index,
            List<List<Integer>> runs,
            List<List<String>> stacks,
            TableSpec spec,
            OfficialTable table,
            OfficialWords words) {
        List<Integer> run = runs.get(index);
        List<Integer> keys = run.stream()
                .filter(column -> isKey(stacks.get(column), keys(spec, words)))
                .toList();
        List<Panel> named = spec.panels().stream()
                .filter(panel -> spec.panels().size() > 1
                        && stacks.get(run.getFirst())
                                .contains(
                                        words.canonical(panel.heads().getFirst().text())))
                .toList();
        List<Panel> panels = !named.isEmpty()
                ? named
                : runs.size() == spec.panels().size() ? List.of(spec.panels().get(index)) : spec.panels();
        List<Integer> figures = run.stream()
                .filter(column -> !keys.contains(column))
                .filter(column -> !stacks.get(column).isEmpty())
                .filter(column -> !SKIPPED.matcher(stacks.get(column).getLast()).matches())
                .toList();
        Map<Integer, Integer> columns = new LinkedHashMap<>();
        List<Integer> unknown = new ArrayList<>();
        OfficialHeads heads = new OfficialHeads(panels.getFirst(), table, words, stacks);
        for (int column : figures) {
            int leaf = heads.leaf(column, figures);
            if (leaf >= 0 && !columns.containsValue(leaf)) {
                columns.put(column, leaf);
            } else if (!stacks.get(column).contains(OfficialWords.PART)) {
                unknown.add(column);
            }
        }
        int side = spec.panels().size() == 1 ? 0 : spec.panels().indexOf(panels.getFirst()) + 1;
        return new Group(side, keys, panels, columns, unknown);
    }
}
