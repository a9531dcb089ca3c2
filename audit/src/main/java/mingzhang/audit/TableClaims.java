package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Totals of tables: down the classification (类 = Σ款, 款 = Σ项), down the rows to 合计 and 总计, and across the
 * columns to 合计 and 小计. Which cells a total is made of is learned from the table: the reading that most rows
 * bear out is the one that the others are held to.
 */
final class TableClaims {
    private static final Pattern TOTAL = Pattern.compile("合计|总计|小计|总额|共计|总分");
    private static final Pattern TOP = Pattern.compile("^[一二三四五六七八九十]{1,3}、.*");

    private final Context context;
    private final Grid grid;
    private final List<Relation> found = new ArrayList<>();

    private TableClaims(Context context, Grid grid) {
        this.context = context;
        this.grid = grid;
    }

    static List<Relation> of(Context context) {
        List<Relation> all = new ArrayList<>();
        for (Grid grid : context.mentions.grids()) {
            TableClaims claims = new TableClaims(context, grid);
            claims.byCode();
            claims.totalRows();
            claims.amongThem();
            claims.totalColumns();
            all.addAll(claims.found);
            all.addAll(ColumnClaims.of(context, grid));
        }
        return all;
    }

    private void byCode() {
        List<Relation> relations = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            for (int c = 0; c < grid.columns().size(); c++) {
                Mention whole = row.cells().get(c);
                String code = row.codes().get(c);
                if (whole != null && !code.isEmpty() && code.length() < 7) {
                    List<Relation> readings = new ArrayList<>();
                    sum(whole, beside(code, c), "上级科目应等于下级科目之和").ifPresent(readings::add);
                    sum(whole, below(code, c), "上级科目应等于下级科目之和").ifPresent(readings::add);
                    readings.stream()
                            .filter(context.arithmetic::holds)
                            .findFirst()
                            .or(() -> readings.stream().findFirst())
                            .ifPresent(relations::add);
                }
            }
        }
        learned(relations);
    }

    /** A position of the table. */
    private record At(Grid.Row row, int column) {
        @Nullable
        Mention mention() {
            return row.cells().get(column);
        }

        String code() {
            return row.codes().get(column);
        }
    }

    private List<At> below(String code, int column) {
        return nextLevel(code, grid.rows().stream().map(r -> new At(r, column)).toList());
    }

    /** A list of codes that runs on in the next columns, 科目编码 科目名称 决算数 side by side. */
    private List<At> beside(String code, int column) {
        List<At> all = new ArrayList<>();
        for (int c = 0; c < grid.columns().size(); c++) {
            if (ColumnSets.last(grid.columns().get(c))
                    .equals(ColumnSets.last(grid.columns().get(column)))) {
                int same = c;
                grid.rows().stream()
                        .filter(r -> isOwnCode(r, same))
                        .map(r -> new At(r, same))
                        .forEach(all::add);
            }
        }
        return nextLevel(code, all);
    }

    /** Whether the code stands beside the cell, rather than further left beside another one. */
    private boolean isOwnCode(Grid.Row row, int column) {
        for (int c = column - 1; c >= 0; c--) {
            if (row.cells().get(c) != null) {
                return !row.codes().get(c).equals(row.codes().get(column));
            }
        }
        return true;
    }

    private static List<At> nextLevel(String code, List<At> positions) {
        for (int length = code.length() + 2; length <= 7; length += 2) {
            int wanted = length;
            List<At> below = positions.stream()
                    .filter(p -> p.code().length() == wanted && p.code().startsWith(code))
                    .toList();
            if (!below.isEmpty()) {
                return below;
            }
        }
        return List.of();
    }

    private Optional<Relation> sum(Mention whole, int column, List<Grid.Row> parts, String says) {
        return sum(whole, parts.stream().map(p -> new At(p, column)).toList(), says);
    }

    private Optional<Relation> sum(Mention whole, List<At> parts, String says) {
        if (parts.stream().anyMatch(p -> unreadable(p.row().row(), p.column()))) {
            return Optional.empty();
        }
        List<Mention> cells =
                parts.stream().map(At::mention).filter(Objects::nonNull).toList();
        return cells.isEmpty() || !comparable(whole, cells)
                ? Optional.empty()
                : Optional.of(Relation.of("sum", whole, Expression.sum(cells), false, says));
    }

    /** One relation for each column in which the total and at least one part are figures. */
    private List<Relation> each(Grid.Row total, List<Grid.Row> parts, Block block) {
        List<Relation> relations = new ArrayList<>();
        for (int c = block.from; c < block.to; c++) {
            Mention whole = total.cells().get(c);
            List<Grid.Row> rows = parts.isEmpty() ? topCodes(c) : parts;
            if (whole != null) {
                sum(whole, c, rows, "合计行应等于各行之和").ifPresent(relations::add);
            }
        }
        return relations;
    }

    private static boolean comparable(Mention whole, List<Mention> cells) {
        return cells.stream().allMatch(c -> sameKind(whole, c))
                && !whole.figure().unit().isRate();
    }

    /** A bare 0 is nothing in any unit. */
    private static boolean sameKind(Mention whole, Mention cell) {
        return cell.figure().unit().kind() == whole.figure().unit().kind()
                || cell.figure().digits().signum() == 0;
    }

    /** A cell with words and digits, such as 12（视需要增减）, holds an amount that this program does not take. */
    private boolean unreadable(int row, int column) {
        Grid.Row cells = grid.rows().get(row - grid.headerRows());
        return cells.cells().get(column) == null
                && grid.table()
                        .at(row, column)
                        .map(cell -> cell.row() == row
                                && cell.column() == column
                                && cell.text().strip().matches("\\d.*"))
                        .orElse(false)
                && cells.codes().get(column).isEmpty();
    }

    /** Keeps a kind of relation that most of its instances bear out, and then all of them. */
    private void learned(List<Relation> relations) {
        List<Relation> usable =
                relations.stream().filter(context.arithmetic::computable).toList();
        List<Relation> telling = usable.stream().filter(this::tells).toList();
        long held = telling.stream().filter(context.arithmetic::holds).count();
        boolean rule = held >= 2 && held * 5 >= telling.size() * 3L;
        for (Relation relation : usable) {
            if (context.arithmetic.holds(relation) || rule || slip(relation)) {
                found.add(firm(relation));
            }
        }
    }

    /** Nothing bears out any reading: only sums of something do. */
    private boolean tells(Relation relation) {
        return context.arithmetic.figure(relation.result()).digits().signum() != 0;
    }

    private boolean slip(Relation relation) {
        List<Mention> parts =
                relation.expression().figures().map(context.mentions.all()::get).toList();
        return parts.size() >= 2 && Slip.explains(context.mentions.all().get(relation.result()), parts);
    }

    private static Relation firm(Relation r) {
        return new Relation(r.check(), r.rule(), r.result(), r.expression(), r.sign(), true, r.says());
    }

    private void totalRows() {
        for (Block block : blocks()) {
            for (Grid.Row row : grid.rows()) {
                if (row.codes().get(block.from).isEmpty()
                        && TOTAL.matcher(block.name(row)).find()
                        && !isFundsAboveIndicators(block.name(row))) {
                    totalRow(row, block);
                }
            }
        }
    }

    /** 年度资金总额 of a self-evaluation is made of the rows 其中 below it, not of the indicators' points. */
    private boolean isFundsAboveIndicators(String name) {
        return name.contains("资金总额")
                && grid.table().cells().stream()
                        .anyMatch(c -> Words.bare(c.text()).equals("一级指标"));
    }

    /** 年度资金总额, then 其中：财政拨款 and 其他资金 below it, each beside its label. */
    private void amongThem() {
        for (int at = 1; at < grid.rows().size(); at++) {
            for (int c = 1; c < grid.columns().size(); c++) {
                Mention whole = grid.rows().get(at - 1).cells().get(c);
                String name = Words.bare(grid.rows().get(at).names().get(c));
                if (whole != null && name.startsWith("其中")) {
                    amongThem(whole, at, c);
                }
            }
        }
    }

    /** The list ends with 其他资金; where it does not, any length that adds up will do. */
    private void amongThem(Mention whole, int from, int column) {
        List<Grid.Row> parts = new ArrayList<>();
        List<Relation> readings = new ArrayList<>();
        for (int at = from; at < Math.min(from + 5, grid.rows().size()); at++) {
            Grid.Row row = grid.rows().get(at);
            parts.add(row);
            boolean last = Words.bare(row.names().get(column)).matches("其[他它].*");
            sum(whole, column, parts, "总额应等于其中各项之和")
                    .map(r -> last ? firm(r) : r)
                    .ifPresent(readings::add);
            if (last) {
                break;
            }
        }
        context.best(readings)
                .filter(r -> context.arithmetic.computable(r))
                .filter(r ->
                        context.arithmetic.holds(r) || (r.firm() && r.figures().size() > 2))
                .ifPresent(found::add);
    }

    /** Columns that share the words to their left: 收入 | 支出 side by side are two blocks. */
    private record Block(int from, int to) {
        String name(Grid.Row row) {
            return Words.bare(row.names().get(from));
        }

        /** A row without any is the head of another part of the table. */
        boolean hasFigure(Grid.Row row) {
            return row.cells().subList(from, to).stream().anyMatch(Objects::nonNull);
        }
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int from = -1;
        for (int c = 0; c < grid.columns().size(); c++) {
            int column = c;
            boolean numeric = grid.rows().stream().anyMatch(r -> r.cells().get(column) != null);
            boolean words = grid.rows().stream()
                    .anyMatch(r -> r.cells().get(column) == null
                            && !r.names().get(column).isEmpty()
                            && (column == 0
                                    || !r.names().get(column).equals(r.names().get(column - 1))));
            if (words && !numeric && from >= 0) {
                blocks.add(new Block(from, c));
                from = -1;
            } else if (numeric && from < 0) {
                from = c;
            }
        }
        if (from >= 0) {
            blocks.add(new Block(from, grid.columns().size()));
        }
        return blocks;
    }

    private void totalRow(Grid.Row total, Block block) {
        List<List<Grid.Row>> readings = partsOf(total, block);
        List<Relation> best = List.of();
        long most = 0;
        for (List<Grid.Row> parts : readings) {
            List<Relation> relations = each(total, parts, block).stream()
                    .filter(context.arithmetic::computable)
                    .toList();
            long held = relations.stream()
                    .filter(this::tells)
                    .filter(context.arithmetic::holds)
                    .count();
            if (held > most || best.isEmpty()) {
                best = relations;
                most = held;
            }
        }
        long telling = best.stream().filter(this::tells).count();
        for (Relation relation : best) {
            if (context.arithmetic.holds(relation) || most >= 1 && most * 2 >= telling || slip(relation)) {
                found.add(firm(relation));
            }
        }
    }

    /** The rows that a total may be made of, the likeliest first. */
    private List<List<Grid.Row>> partsOf(Grid.Row total, Block block) {
        List<List<Grid.Row>> readings = new ArrayList<>();
        List<Grid.Row> above =
                grid.rows().stream().filter(r -> r.row() < total.row()).toList();
        List<Grid.Row> plain = above.stream().filter(r -> !isTotal(r, block)).toList();
        int last = lastTotal(above, block);
        readings.add(above.subList(last < 0 ? 0 : last + 1, above.size()));
        if (last >= 0) {
            readings.add(above.subList(last, above.size()));
        }
        readings.add(plain);
        readings.add(
                plain.stream().filter(r -> TOP.matcher(block.name(r)).matches()).toList());
        List<Grid.Row> subtotals = above.stream().filter(r -> isTotal(r, block)).toList();
        readings.add(subtotals);
        if (last >= 0) {
            List<Grid.Row> unnumbered = new ArrayList<>(above.subList(last, above.size()));
            unnumbered.removeIf(r -> TOP.matcher(block.name(r)).matches());
            readings.add(unnumbered);
        }
        List<Grid.Row> below = grid.rows().stream()
                .filter(r -> r.row() > total.row())
                .takeWhile(r -> block.hasFigure(r))
                .toList();
        readings.add(below);
        readings.removeIf(r -> r.isEmpty());
        if (grid.rows().stream().anyMatch(Grid.Row::isCoded)) {
            readings.addFirst(List.of());
        }
        return readings;
    }

    /** The classes: the rows of the shortest code. An empty list of parts stands for them. */
    private List<Grid.Row> topCodes(int column) {
        int shortest = grid.rows().stream()
                .map(r -> r.codes().get(column).length())
                .filter(l -> l > 0)
                .min(Integer::compare)
                .orElse(0);
        return grid.rows().stream()
                .filter(r -> shortest > 0 && r.codes().get(column).length() == shortest)
                .toList();
    }

    private static boolean isTotal(Grid.Row row, Block block) {
        return TOTAL.matcher(block.name(row)).find();
    }

    private static int lastTotal(List<Grid.Row> above, Block block) {
        for (int i = above.size() - 1; i >= 0; i--) {
            if (isTotal(above.get(i), block)) {
                return i;
            }
        }
        return -1;
    }

    private void totalColumns() {
        for (int c = grid.columns().size() - 1; c >= 0; c--) {
            if (TOTAL.matcher(grid.columns().get(c)).find()) {
                int column = c;
                ColumnSets.of(grid, c).stream()
                        .map(parts -> across(column, parts))
                        .max(java.util.Comparator.comparingLong(this::held))
                        .ifPresent(this::learned);
            }
        }
    }

    private long held(List<Relation> relations) {
        return relations.stream()
                .filter(context.arithmetic::computable)
                .filter(context.arithmetic::holds)
                .count();
    }

    private List<Relation> across(int total, List<Integer> parts) {
        List<Relation> relations = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            @Nullable Mention whole = row.cells().get(total);
            List<Mention> cells = parts.stream()
                    .map(c -> row.cells().get(c))
                    .filter(Objects::nonNull)
                    .toList();
            if (whole != null
                    && !cells.isEmpty()
                    && comparable(whole, cells)
                    && parts.stream().noneMatch(c -> unreadable(row.row(), c))) {
                relations.add(Relation.of("sum", whole, Expression.sum(cells), false, "合计栏应等于各栏之和"));
            }
        }
        return relations;
    }
}
