package mingzhang.audit;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import mingzhang.catalogue.OfficialTable;

/**
 * What stands above the columns of a table.
 *
 * @param paths for each column its heads from the top
 * @param canonical the one name of a thing that has several
 */
record Heads(List<List<String>> paths, UnaryOperator<String> canonical) {
    static Heads of(Grid grid, UnaryOperator<String> canonical) {
        return new Heads(
                grid.columns().stream()
                        .map(path -> Arrays.stream(path.split("/", -1))
                                .map(canonical)
                                .toList())
                        .toList(),
                canonical);
    }

    int size() {
        return paths.size();
    }

    List<Sheet.Cell> inColumn(List<Sheet.Cell> cells, OfficialTable.Label column) {
        return column.words().stream()
                .map(word -> shortest(below(cells, word)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The cells below a head, or below several at once: {@code 公务接待费+决算数}; with {@code 合计-上年结转} only where the
     * table has no column 上年结转, which its 合计 would take in.
     */
    List<Sheet.Cell> below(List<Sheet.Cell> cells, String word) {
        String[] without = word.split("-", 2);
        if (without.length > 1 && paths.stream().anyMatch(head -> head.contains(canonical.apply(without[1])))) {
            return List.of();
        }
        List<String> wanted =
                Arrays.stream(without[0].split("\\+", -1)).map(canonical).toList();
        return cells.stream()
                .filter(c -> paths.get(c.column()).containsAll(wanted))
                .toList();
    }

    /** 合计 of the whole rather than 合计 of a part. */
    private List<Sheet.Cell> shortest(List<Sheet.Cell> cells) {
        int least =
                cells.stream().mapToInt(c -> paths.get(c.column()).size()).min().orElse(0);
        return cells.stream().filter(c -> paths.get(c.column()).size() == least).toList();
    }
}
