package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns that a column of totals may be made of, by the words above them. */
final class ColumnSets {
    private static final Pattern TOTAL = Pattern.compile("合计|总计|小计|总额");

    private ColumnSets() {}

    static List<List<Integer>> of(Grid grid, int total) {
        List<String> heads = grid.columns();
        Set<List<Integer>> sets = new LinkedHashSet<>();
        List<Integer> right = numericRightOf(grid, total);
        sets.add(until(right, heads, total));
        sets.add(right);
        List<Integer> sameLast = right.stream()
                .filter(c -> last(heads.get(c)).equals(last(heads.get(total))))
                .toList();
        sets.add(sameLast);
        sets.add(withoutDetails(sameLast, heads));
        sets.add(withoutDetails(right, heads));
        sets.add(right.stream()
                .filter(c -> under(heads.get(c), parent(heads.get(total))))
                .toList());
        sets.add(withoutDetails(
                right.stream()
                        .filter(c -> under(heads.get(c), parent(heads.get(total))))
                        .toList(),
                heads));
        List<Integer> left = new ArrayList<>();
        for (int c = 0; c < total; c++) {
            if (isNumeric(grid, c)) {
                left.add(c);
            }
        }
        sets.add(left);
        for (int most = 2; most <= Math.min(4, right.size()); most++) {
            sets.add(right.subList(0, most));
        }
        return sets.stream().filter(s -> s.size() >= 2).toList();
    }

    private static List<Integer> numericRightOf(Grid grid, int total) {
        List<Integer> right = new ArrayList<>();
        for (int c = total + 1; c < grid.columns().size(); c++) {
            if (isNumeric(grid, c)) {
                right.add(c);
            }
        }
        return right;
    }

    private static boolean isNumeric(Grid grid, int column) {
        return grid.rows().stream().anyMatch(r -> r.cells().get(column) != null);
    }

    /** Up to the next total of the same rank. */
    private static List<Integer> until(List<Integer> columns, List<String> heads, int total) {
        List<Integer> set = new ArrayList<>();
        for (int c : columns) {
            if (last(heads.get(c)).equals(last(heads.get(total)))) {
                break;
            }
            set.add(c);
        }
        return set;
    }

    /** Without the columns that a 小计 to their left already holds. */
    private static List<Integer> withoutDetails(List<Integer> columns, List<String> heads) {
        List<Integer> kept = new ArrayList<>();
        String inside = "";
        for (int c : columns) {
            String head = heads.get(c);
            if (!inside.isEmpty() && under(head, inside)) {
                continue;
            }
            inside = TOTAL.matcher(head).find() ? parent(groupOf(head)) : "";
            kept.add(c);
        }
        return kept;
    }

    private static String groupOf(String head) {
        int at = head.indexOf("小计");
        return at >= 0 ? head.substring(0, at + 2) : head;
    }

    private static boolean under(String head, String group) {
        return !group.isEmpty() && head.startsWith(group);
    }

    /** The head that stands nearest above the cells. */
    static String last(String head) {
        return head.substring(head.lastIndexOf('/') + 1);
    }

    private static String parent(String head) {
        int cut = head.lastIndexOf('/');
        return cut < 0 ? "" : head.substring(0, cut);
    }
}
