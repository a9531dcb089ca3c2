package mingzhang.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.catalogue.OfficialTable;
import mingzhang.catalogue.OfficialTable.Label;
import mingzhang.publish.TableSpec.Head;
import mingzhang.publish.TableSpec.Panel;

/** Which column of the profile's table a column of a worksheet is, by the heads above it. */
final class OfficialHeads {
    private final List<String> leaves;
    private final List<Integer> figures;
    private final List<Label> labels;
    private final OfficialWords words;
    private final List<List<String>> stacks;

    OfficialHeads(Panel panel, OfficialTable table, OfficialWords words, List<List<String>> stacks) {
        this.leaves =
                panel.heads().stream().map(Head::leaves).flatMap(List::stream).toList();
        this.figures = IntStream.range(0, leaves.size())
                .filter(leaf -> isFigure(panel, leaf))
                .boxed()
                .toList();
        this.labels = table.columns();
        this.words = words;
        this.stacks = stacks;
    }

    private static boolean isFigure(Panel panel, int leaf) {
        return java.util.stream.Stream.concat(panel.rows().stream(), panel.foot().stream())
                .map(TableSpec.RowSpec::cells)
                .anyMatch(cells -> leaf < cells.size() && cells.get(leaf).startsWith("="));
    }

    /** The column of the profile; -1 where it has none like it. */
    int leaf(int column, List<Integer> others) {
        if (figures.size() == 1 && others.size() == 1) {
            return figures.getFirst();
        }
        return figures.stream()
                .filter(leaf -> score(leaf, column) > 0)
                .max(Comparator.comparingInt(leaf -> score(leaf, column)))
                .filter(leaf -> others.stream()
                        .allMatch(
                                other -> other == column || score(leaf, other) < score(leaf, column) || other > column))
                .orElse(-1);
    }

    /** How well a column fits: the more of its heads are the wanted ones, the better; 0 where it does not. */
    private int score(int leaf, int column) {
        List<String> stack = stacks.get(column);
        return ways(leaf).stream()
                .filter(way -> stack.containsAll(way) && ends(stack, way.getLast()))
                .mapToInt(way -> 100 + 10 * way.size() - stack.size())
                .max()
                .orElse(0);
    }

    /** The last head is the wanted one, or the sum below it. */
    private static boolean ends(List<String> stack, String last) {
        int at = stack.lastIndexOf(last);
        return at >= 0
                && (at == stack.size() - 1
                        || at == stack.size() - 2 && stack.getLast().matches("小计|合计"));
    }

    private List<List<String>> ways(int leaf) {
        String path = leaves.get(leaf);
        String last = path.substring(path.lastIndexOf('/') + 1);
        List<List<String>> ways = new ArrayList<>(words.ways(path, labels));
        boolean only = leaves.stream()
                        .filter(other -> other.equals(last) || other.endsWith("/" + last))
                        .count()
                == 1;
        if (only) {
            ways.addAll(words.ways(last, labels));
        }
        return ways.stream().filter(this::allowed).map(OfficialHeads::without).toList();
    }

    private static List<String> without(List<String> way) {
        return way.stream().map(word -> word.replaceFirst("-.*", "")).toList();
    }

    /** {@code 合计-上年结转}: only where the table has no such column. */
    private boolean allowed(List<String> way) {
        String last = way.getLast();
        int minus = last.indexOf('-');
        return minus < 0 || stacks.stream().noneMatch(stack -> stack.contains(last.substring(minus + 1)));
    }
}
