package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sums that the totals of one table are read as. Which cells a total is made of is learned from the table: the
 * reading that most rows bear out is the one that the others are held to.
 */
final class TableSums {
    /** What a total is called. */
    static final Pattern TOTAL = Pattern.compile("合计|总计|小计|总额|共计|总分");

    final Context context;
    final Grid grid;
    private final List<Relation> found = new ArrayList<>();

    TableSums(Context context, Grid grid) {
        this.context = context;
        this.grid = grid;
    }

    List<Relation> found() {
        return found;
    }

    /** Keeps a reading, to which the document is held from now on. */
    void add(Relation relation) {
        found.add(relation);
    }

    /** A position of the table. */
    record At(Grid.Row row, int column) {
        @Nullable
        Mention mention() {
            return row.cells().get(column);
        }

        String code() {
            return row.codes().get(column);
        }
    }

    Optional<Relation> sum(Mention whole, int column, List<Grid.Row> parts, String says) {
        return sum(whole, parts.stream().map(p -> new At(p, column)).toList(), says);
    }

    Optional<Relation> sum(Mention whole, List<At> parts, String says) {
        if (parts.stream().anyMatch(p -> unreadable(p.row().row(), p.column()))) {
            return Optional.empty();
        }
        List<Mention> cells =
                parts.stream().map(At::mention).filter(Objects::nonNull).toList();
        return cells.isEmpty() || !comparable(whole, cells)
                ? Optional.empty()
                : Optional.of(Relation.of("sum", whole, Expression.sum(cells), false, says));
    }

    static boolean comparable(Mention whole, List<Mention> cells) {
        return cells.stream().allMatch(c -> sameKind(whole, c))
                && !whole.figure().unit().isRate();
    }

    /** A bare 0 is nothing in any unit. */
    private static boolean sameKind(Mention whole, Mention cell) {
        return cell.figure().unit().kind() == whole.figure().unit().kind()
                || cell.figure().digits().signum() == 0;
    }

    /** A cell with words and digits, such as 12（视需要增减）, holds an amount that this program does not take. */
    boolean unreadable(int row, int column) {
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
    void learned(List<Relation> relations) {
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
    boolean tells(Relation relation) {
        return context.arithmetic.figure(relation.result()).digits().signum() != 0;
    }

    boolean slip(Relation relation) {
        List<Mention> parts =
                relation.expression().figures().map(context.mentions.all()::get).toList();
        return parts.size() >= 2 && Slip.explains(context.mentions.all().get(relation.result()), parts);
    }

    static Relation firm(Relation r) {
        return new Relation(r.check(), r.rule(), r.result(), r.expression(), r.sign(), true, r.says());
    }
}
