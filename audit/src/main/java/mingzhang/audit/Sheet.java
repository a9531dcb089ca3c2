package mingzhang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingzhang.catalogue.OfficialTable;
import mingzhang.catalogue.OfficialTable.Label;
import org.jspecify.annotations.Nullable;

/** An official table as a document prints it: its cells by row and column, whatever their order and wording. */
final class Sheet {
    private static final String NUMERAL = "^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}[、.．]|\\d{1,2}[、.．])|^其中：|^其中";

    final OfficialTable form;
    final Grid grid;
    private final UnaryOperator<String> canonical;
    private final Map<String, List<Cell>> byCode = new LinkedHashMap<>();
    private final Map<String, List<Cell>> byName = new HashMap<>();
    private final Heads heads;
    private final int[] sides;
    private boolean empty = true;

    /**
     * A place in the table.
     *
     * @param row its row below the heads, from 0
     * @param mention the figure, or null where the cell is none
     */
    record Cell(int row, int column, @Nullable Mention mention) {}

    /** @param canonical the one name of a thing that has several */
    Sheet(OfficialTable form, Grid grid, UnaryOperator<String> canonical, Map<String, String> classes) {
        this.form = form;
        this.grid = grid;
        this.canonical = canonical;
        this.heads = Heads.of(grid, canonical);
        this.sides = Halves.of(grid);
        for (int r = 0; r < grid.rows().size(); r++) {
            Grid.Row row = grid.rows().get(r);
            for (int c = 0; c < heads.size(); c++) {
                add(new Cell(r, c, row.cells().get(c)), row, classes);
            }
        }
    }

    private void add(Cell cell, Grid.Row row, Map<String, String> classes) {
        if (isCarriedOver(cell, row)) {
            return;
        }
        String name = plain(row.names().get(cell.column()));
        String code = row.codes().get(cell.column());
        boolean named = code.isEmpty() && row.cells().get(cell.column()) == null || code.isEmpty() && !row.isCoded();
        boolean sided = form.rows().stream().anyMatch(label -> label.side() == 2);
        String shown =
                named && sided && sides[cell.column()] == 2 ? classes.getOrDefault(Words.bare(name), code) : code;
        byName.computeIfAbsent(canonical.apply(name), k -> new ArrayList<>()).add(cell);
        if (!shown.isEmpty()) {
            byCode.computeIfAbsent(shown, k -> new ArrayList<>()).add(cell);
        }
        empty &= cell.mention() == null;
    }

    /** A blank half of a row still bears the names of the half to its left. */
    private boolean isCarriedOver(Cell cell, Grid.Row row) {
        int before = cell.column() - 1;
        while (before >= 0 && sides[before] == sides[cell.column()]) {
            before--;
        }
        return before >= 0
                && cell.mention() == null
                && row.names().get(before).equals(row.names().get(cell.column()))
                && row.codes().get(before).equals(row.codes().get(cell.column()));
    }

    static String plain(String name) {
        return name.replaceFirst(NUMERAL, "");
    }

    /** Whether no cell of it holds a figure. */
    boolean isEmpty() {
        return empty;
    }

    /** The codes of that many digits, in order. */
    List<String> codes(int digits) {
        return byCode.keySet().stream().filter(c -> c.length() == digits).toList();
    }

    /** The codes of the next level below a code. */
    List<String> below(String code) {
        for (int length = code.length() + 2; length <= 7; length += 2) {
            List<String> below =
                    codes(length).stream().filter(c -> c.startsWith(code)).toList();
            if (!below.isEmpty()) {
                return below;
            }
        }
        return List.of();
    }

    /**
     * The one cell of that row and column; empty where there is none or more than one.
     *
     * @param row a code, or the name of a row
     * @param column the name of a column, or empty for the first one of figures
     */
    Optional<Cell> cell(String row, String column) {
        return rowAndColumn(row, column).or(() -> rowAndColumn(column, row)).or(() -> onlyRow(row, column));
    }

    /** The figure of a cell that prints an item, where it prints one. */
    Optional<Mention> bound(OfficialTable.Bound bound) {
        String[] path = bound.cell().split("\\.", -1);
        return cell(path[1], path.length > 2 ? path[2] : "").flatMap(c -> Optional.ofNullable(c.mention()));
    }

    /**
     * Whether it surely says nothing there: it does not list that code, or the cell is blank. Other names may stand in
     * the table in other words.
     */
    boolean lacks(String row, String column) {
        return isCode(row) && !byCode.containsKey(row)
                || isCode(column) && !byCode.containsKey(column)
                || hasOnlyBlanks(row, column)
                || hasOnlyBlanks(column, row);
    }

    private boolean hasOnlyBlanks(String row, String column) {
        List<Cell> cells = row.isEmpty()
                ? List.of()
                : rowsOf(row)
                        .flatMap(found -> (column.isEmpty()
                                        ? firstColumn(found)
                                        : heads.inColumn(found, form.column(column)))
                                .stream())
                        .toList();
        return !cells.isEmpty() && meant(cells, row).stream().allMatch(c -> c.mention() == null && isBlankCell(c));
    }

    private static boolean isCode(String name) {
        return name.length() >= 3 && name.chars().allMatch(Character::isDigit);
    }

    /** Whether that row and column are there, but hold words or more than one figure. */
    boolean isUnclear(String row, String column) {
        return rowsOf(row)
                .map(cells -> column.isEmpty() ? firstColumn(cells) : heads.inColumn(cells, form.column(column)))
                .flatMap(List::stream)
                .anyMatch(c -> c.mention() != null || !isBlankCell(c));
    }

    private Optional<Cell> rowAndColumn(String row, String column) {
        if (row.isEmpty()) {
            return Optional.empty();
        }
        return rowsOf(row)
                .map(cells -> column.isEmpty() ? firstColumn(cells) : heads.inColumn(cells, form.column(column)))
                .filter(cells -> !cells.isEmpty())
                .findFirst()
                .flatMap(cells -> one(cells, row));
    }

    /** The rows that a name may mean, one list for each of its words, the likeliest first. */
    private Stream<List<Cell>> rowsOf(String row) {
        if (isCode(row)) {
            return Stream.of(byCode.getOrDefault(row, List.of()));
        }
        Label label = form.row(row);
        return label.words().stream()
                .map(word -> byName.getOrDefault(canonical.apply(word), List.of()).stream()
                        .filter(c -> label.side() == 0 || sides[c.column()] == label.side())
                        .toList());
    }

    /** A table of one row of figures: both names stand above the column. */
    private Optional<Cell> onlyRow(String first, String second) {
        List<Integer> rows = IntStream.range(0, grid.rows().size())
                .filter(r -> grid.rows().get(r).cells().stream().anyMatch(Objects::nonNull))
                .boxed()
                .toList();
        if (rows.size() != 1) {
            return Optional.empty();
        }
        List<Cell> all = IntStream.range(0, heads.size())
                .mapToObj(c -> new Cell(
                        rows.getFirst(),
                        c,
                        grid.rows().get(rows.getFirst()).cells().get(c)))
                .toList();
        return form.column(first).words().stream()
                .map(word -> heads.below(all, word))
                .map(cells -> heads.inColumn(cells, form.column(second)))
                .filter(cells -> !cells.isEmpty())
                .findFirst()
                .flatMap(cells -> one(cells, ""));
    }

    private List<Cell> firstColumn(List<Cell> cells) {
        int first = cells.stream()
                .filter(c -> isNumeric(c.column()))
                .mapToInt(Cell::column)
                .min()
                .orElse(-1);
        return cells.stream().filter(c -> c.column() == first).toList();
    }

    private boolean isNumeric(int column) {
        return grid.rows().stream().anyMatch(r -> r.cells().get(column) != null);
    }

    /** In a table of two sides the first of several rows of one name is meant; in a list of codes nobody can tell. */
    private Optional<Cell> one(List<Cell> cells, String row) {
        long columns = cells.stream().mapToInt(Cell::column).distinct().count();
        List<Cell> usable = meant(cells, row).stream()
                .filter(c -> c.mention() != null || isBlank(c))
                .toList();
        return columns == 1 && usable.size() == 1 ? Optional.of(usable.getFirst()) : Optional.empty();
    }

    private List<Cell> meant(List<Cell> cells, String row) {
        int first = cells.stream().mapToInt(Cell::row).min().orElse(-1);
        return form.row(row).side() == 0
                ? cells
                : cells.stream().filter(c -> c.row() == first).toList();
    }

    /** A blank stands for nothing only in a row that holds figures, on the same side. */
    private boolean isBlank(Cell cell) {
        Grid.Row row = grid.rows().get(cell.row());
        return isBlankCell(cell)
                && IntStream.range(0, heads.size())
                        .anyMatch(c ->
                                sides[c] == sides[cell.column()] && row.cells().get(c) != null);
    }

    private boolean isBlankCell(Cell cell) {
        int row = grid.rows().get(cell.row()).row();
        return grid.table()
                .at(row, cell.column())
                .map(b -> b.row() == row
                        && b.column() == cell.column()
                        && b.text().strip().matches("[-—–－/]*"))
                .orElse(true);
    }
}
