package mingzhang.ledger.account;

import java.util.IdentityHashMap;
import java.util.List;
import mingzhang.catalogue.Take;

/** The facts of one department's year, and how often takes count each of them. */
final class Counted {
    private final Takes takes;
    private final List<Fact> facts;
    private final int[][] numbered;
    private final long[] fen;
    private final IdentityHashMap<Take, int[]> counted = new IdentityHashMap<>();

    Counted(Takes takes, List<Fact> facts) {
        this.takes = takes;
        this.facts = facts;
        this.numbered = facts.stream().map(takes::numbered).toArray(int[][]::new);
        this.fen = facts.stream().mapToLong(fact -> fact.amount().fen()).toArray();
    }

    /** What becomes of the part of a fact that both a row and a column take. */
    interface Taker {
        void take(Fact fact, long fen);
    }

    /** What both a row and a column take of all facts, in 分. */
    long sum(Take row, Take column) {
        int[] byRow = times(row);
        int[] byColumn = times(column);
        long sum = 0;
        for (int i = 0; i < fen.length; i++) {
            if (byRow[i] != 0 && byColumn[i] != 0) {
                sum = Math.addExact(sum, part(i, byRow, byColumn));
            }
        }
        return sum;
    }

    /** Gives out what both a row and a column take, a fact at a time, but nothing that is zero. */
    void each(Take row, Take column, Taker taker) {
        int[] byRow = times(row);
        int[] byColumn = times(column);
        for (int i = 0; i < fen.length; i++) {
            long part = part(i, byRow, byColumn);
            if (part != 0) {
                taker.take(facts.get(i), part);
            }
        }
    }

    private long part(int place, int[] byRow, int[] byColumn) {
        return Math.multiplyExact(byRow[place] * byColumn[place], fen[place]);
    }

    private int[] times(Take take) {
        return counted.computeIfAbsent(take, wanted -> {
            int[] times = new int[numbered.length];
            for (int i = 0; i < times.length; i++) {
                times[i] = takes.times(wanted, numbered[i]);
            }
            return times;
        });
    }
}
