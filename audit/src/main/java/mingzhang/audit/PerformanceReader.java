package mingzhang.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import mingzhang.document.Document;
import org.jspecify.annotations.Nullable;

/** Finds the tables of indicators in a document by their heads, whatever a province calls its columns. */
final class PerformanceReader {
    private static final Pattern TOTAL = Pattern.compile("(?:自评)?(?:总分|合计|总计|总得分|得分合计)");
    private static final Pattern END = Pattern.compile("(?:说明|备注|注|填表人|填报人|联系人|其他需).*|自评结论.*|评价结论.*");

    private final Block.Table table;
    private final Block.@Nullable Cell[][] at;

    private PerformanceReader(Block.Table table) {
        this.table = table;
        this.at = new Block.Cell[table.rows()][table.columns()];
        for (Block.Cell cell : table.cells()) {
            for (int r = cell.row(); r < Math.min(table.rows(), cell.row() + cell.rowSpan()); r++) {
                for (int c = cell.column(); c < Math.min(table.columns(), cell.column() + cell.columnSpan()); c++) {
                    at[r][c] = cell;
                }
            }
        }
    }

    static List<PerformanceTable> tables(Document document) {
        List<PerformanceTable> found = new ArrayList<>();
        String heading = "";
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading head) {
                heading = head.text();
            } else if (block instanceof Block.Table table) {
                new PerformanceReader(table).read(heading, found);
            }
        }
        return found;
    }

    private void read(String heading, List<PerformanceTable> found) {
        String name = TableProject.of(table.caption(), heading);
        int from = 0;
        for (int row = 0; row < table.rows(); row++) {
            List<Map<IndicatorColumn, Integer>> heads = heads(row);
            if (heads.isEmpty()) {
                continue;
            }
            int end = end(row + 1);
            String project = TableProject.named(at, from, row).orElse(name);
            ProjectFunds funds = FundsReader.read(at, from, row).orElse(null);
            int first = firstRow(row);
            heads.forEach(columns -> found.add(indicators(columns, first, end, project, funds)));
            from = end;
        }
    }

    /** The blocks of columns that a row of heads opens: 实施期目标 and 年度目标 may stand side by side. */
    private List<Map<IndicatorColumn, Integer>> heads(int row) {
        List<Map<IndicatorColumn, Integer>> blocks = new ArrayList<>();
        Map<IndicatorColumn, Integer> open = new EnumMap<>(IndicatorColumn.class);
        Map<IndicatorColumn, Boolean> twice = new EnumMap<>(IndicatorColumn.class);
        for (Map.Entry<Integer, IndicatorColumn> head : named(row).entrySet()) {
            IndicatorColumn kind = head.getValue();
            boolean level = kind.compareTo(IndicatorColumn.NAME) <= 0;
            if (open.containsKey(kind) && level) {
                blocks.add(open);
                open = new EnumMap<>(IndicatorColumn.class);
            }
            if (open.putIfAbsent(kind, head.getKey()) != null) {
                twice.put(kind, true);
            }
        }
        blocks.add(open);
        blocks.forEach(b -> twice.keySet().forEach(b::remove));
        blocks.removeIf(b -> !isTable(b));
        return blocks;
    }

    private Map<Integer, IndicatorColumn> named(int row) {
        Map<Integer, IndicatorColumn> named = new TreeMap<>();
        for (int c = 0; c < table.columns(); c++) {
            Block.Cell cell = at[row][c];
            if (cell != null && cell.row() == row && cell.column() == c) {
                int column = c;
                IndicatorColumn.of(cell.text()).ifPresent(kind -> named.put(column, kind));
            }
        }
        return named;
    }

    private static boolean isTable(Map<IndicatorColumn, Integer> columns) {
        boolean names = columns.containsKey(IndicatorColumn.NAME) && columns.containsKey(IndicatorColumn.LEVEL_TWO)
                || columns.containsKey(IndicatorColumn.LEVEL_ONE);
        boolean values = columns.containsKey(IndicatorColumn.TARGET)
                || columns.containsKey(IndicatorColumn.SCORE)
                || columns.containsKey(IndicatorColumn.WEIGHT);
        return names && values && columns.containsKey(IndicatorColumn.NAME);
    }

    /** Heads of two lines reach into the next row. */
    private int firstRow(int head) {
        int first = head + 1;
        for (int c = 0; c < table.columns(); c++) {
            Block.Cell cell = at[head][c];
            if (cell != null
                    && cell.row() == head
                    && IndicatorColumn.of(cell.text()).isPresent()) {
                first = Math.max(first, head + cell.rowSpan());
            }
        }
        return first;
    }

    private int end(int from) {
        int row = from;
        while (row < table.rows() && heads(row).isEmpty() && !TableProject.isNamed(at[row])) {
            row++;
        }
        return row;
    }

    private PerformanceTable indicators(
            Map<IndicatorColumn, Integer> columns, int from, int end, String project, @Nullable ProjectFunds funds) {
        List<Indicator> rows = new ArrayList<>();
        Indicator total = null;
        String one = "";
        String two = "";
        for (int row = from; row < end; row++) {
            String first = firstWords(row);
            if (END.matcher(first).matches()) {
                break;
            }
            if (TOTAL.matcher(first).matches()) {
                total = total(row, columns);
                break;
            }
            String level = words(row, columns.get(IndicatorColumn.LEVEL_ONE));
            if (!level.isEmpty() && !level.equals(one)) {
                one = level;
                two = "";
            }
            String second = words(row, columns.get(IndicatorColumn.LEVEL_TWO));
            two = second.isEmpty() ? two : second;
            if (!isOneCell(row, columns)) {
                rows.add(row(row, columns, one, two));
            }
        }
        return new PerformanceTable(table, project, columns.keySet(), rows, total, funds);
    }

    /** Merged cells may push the points of the total out of their columns; the last number is what was earned. */
    private Indicator total(int row, Map<IndicatorColumn, Integer> columns) {
        Indicator plain = row(row, columns, "", "");
        List<Block.Cell> points = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            Block.Cell cell = at[row][c];
            if (cell != null && cell.column() == c && Weights.sum(List.of(cell)).isPresent()) {
                points.add(cell);
            }
        }
        if (plain.points(IndicatorColumn.SCORE).isPresent() || points.size() != 2) {
            return plain;
        }
        Map<IndicatorColumn, Block.Cell> cells = new EnumMap<>(IndicatorColumn.class);
        cells.put(IndicatorColumn.WEIGHT, points.getFirst());
        cells.put(IndicatorColumn.SCORE, points.getLast());
        return Indicator.of("", "", cells);
    }

    /** A row whose name reaches over its values is no indicator. */
    private boolean isOneCell(int row, Map<IndicatorColumn, Integer> columns) {
        Block.Cell name = cell(row, columns.get(IndicatorColumn.NAME));
        return columns.entrySet().stream()
                .filter(e -> e.getKey().compareTo(IndicatorColumn.NAME) > 0)
                .anyMatch(e -> name != null && name.equals(cell(row, e.getValue())));
    }

    private Indicator row(int row, Map<IndicatorColumn, Integer> columns, String one, String two) {
        Map<IndicatorColumn, Block.Cell> cells = new EnumMap<>(IndicatorColumn.class);
        columns.forEach((kind, c) -> Optional.ofNullable(cell(row, c)).ifPresent(cell -> cells.put(kind, cell)));
        return Indicator.of(one, two, cells);
    }

    private Block.@Nullable Cell cell(int row, @Nullable Integer column) {
        return column == null ? null : at[row][column];
    }

    private String words(int row, @Nullable Integer column) {
        Block.Cell cell = cell(row, column);
        return cell == null ? "" : Indicator.squeezed(cell.text());
    }

    /** The words of the row's first cell that begins in it. */
    private String firstWords(int row) {
        for (int c = 0; c < table.columns(); c++) {
            Block.Cell cell = at[row][c];
            if (cell != null && cell.row() == row && !cell.text().isBlank()) {
                return Indicator.squeezed(cell.text());
            }
        }
        return "";
    }
}
