package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mingzhang.publish.TableBalance.Cell;
import mingzhang.publish.TableBalance.Sum;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * Tables of a total row, a group of two rows and one row beside it, by a total column and two others; exact amounts in
 * tenths of a unit.
 */
class TableBalanceTest {
    private static final int COLUMNS = 3;
    private static final int TOTAL = 0;
    private static final int GROUP = 1;
    private static final List<Integer> LEAVES = List.of(2, 3, 4);

    private static int cell(int row, int column) {
        return row * COLUMNS + column;
    }

    private static List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            sums.add(new Sum(cell(TOTAL, column), List.of(cell(GROUP, column), cell(4, column))));
            sums.add(new Sum(cell(GROUP, column), List.of(cell(2, column), cell(3, column))));
        }
        for (int row = 0; row < 5; row++) {
            sums.add(new Sum(cell(row, 0), List.of(cell(row, 1), cell(row, 2))));
        }
        return sums;
    }

    /** All cells of a table from those of its innermost rows and columns. */
    private static long[] filled(long[] inner) {
        long[] all = new long[15];
        for (int i = 0; i < LEAVES.size(); i++) {
            all[cell(LEAVES.get(i), 1)] = inner[2 * i];
            all[cell(LEAVES.get(i), 2)] = inner[2 * i + 1];
        }
        for (int column = 1; column < COLUMNS; column++) {
            all[cell(GROUP, column)] = all[cell(2, column)] + all[cell(3, column)];
            all[cell(TOTAL, column)] = all[cell(GROUP, column)] + all[cell(4, column)];
        }
        for (int row = 0; row < 5; row++) {
            all[cell(row, 0)] = all[cell(row, 1)] + all[cell(row, 2)];
        }
        return all;
    }

    private static Cell rounded(long tenths) {
        long rounded = Math.floorDiv(tenths + 5, 10);
        long never = tenths == 0 ? TableBalance.NEVER : 0;
        return new Cell(
                rounded,
                Math.max(never, Math.abs(10 * (rounded + 1) - tenths)),
                Math.max(never, Math.abs(10 * (rounded - 1) - tenths)));
    }

    private static long moves(List<Cell> cells, long[] figures) {
        return IntStream.range(0, figures.length)
                .filter(i -> figures[i] != cells.get(i).rounded())
                .count();
    }

    private static boolean allowed(List<Cell> cells, long[] exact, long[] figures) {
        return IntStream.range(0, figures.length).allMatch(i -> {
            long off = Math.abs(figures[i] - cells.get(i).rounded());
            return off <= (exact[i] == 0 ? 0 : 1);
        });
    }

    /** The fewest moves of all that leave every total exact and no cell off by more than one unit. */
    private static long fewest(List<Cell> cells, long[] exact) {
        long fewest = Long.MAX_VALUE;
        for (int code = 0; code < 729; code++) {
            long[] inner = new long[6];
            for (int i = 0, rest = code; i < 6; i++, rest /= 3) {
                inner[i] = cells.get(cell(LEAVES.get(i / 2), 1 + i % 2)).rounded() + rest % 3 - 1;
            }
            long[] figures = filled(inner);
            if (allowed(cells, exact, figures)) {
                fewest = Math.min(fewest, moves(cells, figures));
            }
        }
        return fewest;
    }

    @Property(tries = 400)
    void totalsAreExactAndTheFewestCellsAreMovedByOneUnit(
            @ForAll @Size(6) List<@LongRange(min = 0, max = 400) Long> inner) {
        long[] exact = filled(inner.stream().mapToLong(Long::longValue).toArray());
        List<Cell> cells =
                LongStream.of(exact).mapToObj(TableBalanceTest::rounded).toList();
        long[] start = filled(IntStream.range(0, 6)
                .mapToLong(i -> cells.get(cell(LEAVES.get(i / 2), 1 + i % 2)).rounded())
                .toArray());

        long[] figures = TableBalance.of(cells, sums(), start).orElseThrow();

        assertThat(sums())
                .allSatisfy(sum -> assertThat(
                                sum.parts().stream().mapToLong(p -> figures[p]).sum())
                        .isEqualTo(figures[sum.total()]));
        assertThat(allowed(cells, exact, figures)).isTrue();
        assertThat(moves(cells, figures)).isEqualTo(fewest(cells, exact));
    }

    @Test
    void ofTwoPartsTheOneNearerToTheOtherSideMoves() {
        List<Cell> cells = Arrays.asList(rounded(7), rounded(3), rounded(4));
        List<Cell> fixed = List.of(new Cell(1, TableBalance.NEVER, TableBalance.NEVER), cells.get(1), cells.get(2));

        assertThat(TableBalance.of(fixed, List.of(new Sum(0, List.of(1, 2))), new long[] {0, 0, 0}))
                .hasValue(new long[] {1, 0, 1});
    }

    @Test
    void figuresThatDoNotAddHaveNoBalance() {
        assertThat(TableBalance.of(
                        List.of(rounded(10), rounded(10)), List.of(new Sum(0, List.of(1))), new long[] {1, 2}))
                .isEmpty();
    }
}
