package mingzhang.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * 舍位平衡 of a whole table: every total adds exactly, across and downwards, and the fewest cells are moved, each by one
 * unit of the last digit where that is possible at all.
 *
 * <p>A table whose rows form a hierarchy and whose columns add across is a network: each cell is an edge between two of
 * its sums, and moves run round in circles. The cheapest moves are found by cancelling circles that lower the cost, so
 * the result is the least, not only a good one. A table that is no such network has none here.
 */
final class TableBalance {
    /** Moving one cell less is worth more than any closeness. */
    static final long MOVE = 1L << 24;
    /** Worth more than moving any number of cells: beyond one unit, a zero, a turned sign, a total of the whole table. */
    static final long NEVER = 1L << 40;

    /**
     * A figure.
     *
     * @param rounded in units of the last digit
     * @param upward what one unit more costs, beside {@link #MOVE}
     * @param downward what one unit less costs
     */
    record Cell(long rounded, long upward, long downward) {}

    /** A total and its parts, by their index among the cells. */
    record Sum(int total, List<Integer> parts) {
        Sum {
            parts = List.copyOf(parts);
        }
    }

    private final List<Cell> cells;
    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final long[] moved;

    private TableBalance(List<Cell> cells, int nodes, int[] from, int[] to, long[] moved) {
        this.cells = cells;
        this.nodes = nodes;
        this.from = from;
        this.to = to;
        this.moved = moved;
    }

    /**
     * The balanced figures in units of the last digit.
     *
     * @param sums downwards first, then across
     * @param start figures of which every total adds, such as sums of rounded parts
     * @return empty where the table is no network, or {@code start} does not add
     */
    static Optional<long[]> of(List<Cell> cells, List<Sum> sums, long[] start) {
        if (!adds(sums, start)) {
            return Optional.empty();
        }
        List<Sum> kept = withoutImplied(sums);
        int[][] ends = ends(cells.size(), kept);
        if (ends.length == 0) {
            return Optional.empty();
        }
        long[] moved = new long[cells.size()];
        Arrays.setAll(moved, i -> start[i] - cells.get(i).rounded());
        TableBalance balance = new TableBalance(cells, kept.size() + 1, ends[0], ends[1], moved);
        balance.cancel();
        long[] figures = new long[cells.size()];
        Arrays.setAll(figures, i -> cells.get(i).rounded() + moved[i]);
        return Optional.of(figures).filter(found -> adds(sums, found));
    }

    private static boolean adds(List<Sum> sums, long[] figures) {
        return sums.stream()
                .allMatch(sum -> sum.parts().stream().mapToLong(p -> figures[p]).sum() == figures[sum.total()]);
    }

    /** A sum across a row that is itself the sum of rows below follows from theirs. */
    private static List<Sum> withoutImplied(List<Sum> sums) {
        List<Sum> kept = new ArrayList<>();
        for (Sum sum : sums) {
            if (kept.stream().noneMatch(other -> other.total() == sum.total())) {
                kept.add(sum);
            }
        }
        return kept;
    }

    /** From which sum to which each cell leads; nothing where that cannot be said. */
    private static int[][] ends(int count, List<Sum> sums) {
        int[][] signed = new int[count][0];
        for (int s = 0; s < sums.size(); s++) {
            signed[sums.get(s).total()] = with(signed[sums.get(s).total()], -(s + 1));
            for (int part : sums.get(s).parts()) {
                signed[part] = with(signed[part], s + 1);
            }
        }
        int[] turned = turned(sums.size(), signed);
        int[][] ends = new int[2][count];
        for (int cell = 0; cell < count && turned.length > 0; cell++) {
            for (int end : signed[cell]) {
                boolean leaves = Integer.signum(end) * turned[Math.abs(end) - 1] > 0;
                ends[leaves ? 0 : 1][cell] = Math.abs(end);
            }
        }
        return turned.length == 0 ? new int[0][] : ends;
    }

    private static int[] with(int[] ends, int end) {
        int[] more = Arrays.copyOf(ends, ends.length + 1);
        more[ends.length] = end;
        return more;
    }

    /** Which sums have to be read the other way round, so that each cell leaves one sum and enters another. */
    private static int[] turned(int sums, int[][] signed) {
        int[] turned = new int[sums];
        for (int s = 0; s < sums; s++) {
            if (turned[s] == 0) {
                turned[s] = 1;
                if (!spread(s, signed, turned)) {
                    return new int[0];
                }
            }
        }
        return turned;
    }

    private static boolean spread(int start, int[][] signed, int[] turned) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.removeFirst() + 1;
            for (int[] ends : signed) {
                if (ends.length > 2) {
                    return false;
                }
                if (ends.length == 2 && (Math.abs(ends[0]) == at || Math.abs(ends[1]) == at)) {
                    int other = Math.abs(ends[0]) == at ? Math.abs(ends[1]) - 1 : Math.abs(ends[0]) - 1;
                    int wanted = -Integer.signum(ends[0]) * Integer.signum(ends[1]) * turned[at - 1];
                    if (turned[other] == 0) {
                        turned[other] = wanted;
                        open.add(other);
                    } else if (turned[other] != wanted) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Moves round circles as long as one lowers the cost. */
    private void cancel() {
        for (List<Integer> circle = circle(); !circle.isEmpty(); circle = circle()) {
            for (int step : circle) {
                moved[Math.abs(step) - 1] += Integer.signum(step);
            }
        }
    }

    /** The cost of a cell that stands so many units from its rounded figure. */
    private long cost(int cell, long units) {
        Cell there = cells.get(cell);
        long each = units > 0 ? there.upward() : there.downward();
        long first = units == 0 ? 0 : MOVE + each;
        return first + Math.max(0, Math.abs(units) - 1) * NEVER * 4;
    }

    /** The steps of a circle that lowers the cost, after Bellman and Ford; a step is a cell's number from 1, signed. */
    private List<Integer> circle() {
        long[] reached = new long[nodes];
        int[] by = new int[nodes];
        int changed = 0;
        for (int round = 0; round <= nodes && (round == 0 || changed >= 0); round++) {
            changed = -1;
            for (int cell = 0; cell < moved.length; cell++) {
                changed = relax(reached, by, cell, 1) ? to[cell] : changed;
                changed = relax(reached, by, cell, -1) ? from[cell] : changed;
            }
        }
        return changed < 0 ? List.of() : trace(by, changed);
    }

    private boolean relax(long[] reached, int[] by, int cell, int unit) {
        int start = unit > 0 ? from[cell] : to[cell];
        int end = unit > 0 ? to[cell] : from[cell];
        long through = reached[start] + cost(cell, moved[cell] + unit) - cost(cell, moved[cell]);
        if (start == end || through >= reached[end]) {
            return false;
        }
        reached[end] = through;
        by[end] = unit * (cell + 1);
        return true;
    }

    private int before(int[] by, int node) {
        int cell = Math.abs(by[node]) - 1;
        return by[node] > 0 ? from[cell] : to[cell];
    }

    private List<Integer> trace(int[] by, int changed) {
        int node = changed;
        for (int i = 0; i < nodes; i++) {
            node = before(by, node);
        }
        List<Integer> circle = new ArrayList<>();
        int at = node;
        do {
            circle.add(by[at]);
            at = before(by, at);
        } while (at != node);
        return circle;
    }
}
