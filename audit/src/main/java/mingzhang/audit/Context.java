package mingzhang.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the finders of claims share: the figures, the arithmetic, and the rule of the charitable reader. */
final class Context {
    final Mentions mentions;
    final Arithmetic arithmetic;
    final List<Parsed> lines;
    final Items items;
    /** Lines with more figures than any sentence has; nothing is looked for in them. */
    final List<Mentions.Line> crowded = new ArrayList<>();

    /** How many figures a line may hold. */
    static final int MOST_IN_LINE = 300;

    /** A line with its clauses. */
    record Parsed(int number, Mentions.Line line, Sentences.Parsed clauses) {
        Stream<Clause> all() {
            return clauses.roots().stream().flatMap(Clause::tree).distinct();
        }

        /** Its amounts in the order of the words. */
        List<Mention> amounts() {
            return line.figures().stream()
                    .filter(m -> m.isMoney() && m.isAmount())
                    .toList();
        }
    }

    Context(Mentions mentions, Items items) {
        this.mentions = mentions;
        this.items = items;
        items.learn(mentions.lines().stream().flatMap(l -> l.figures().stream()).map(Mention::label));
        this.arithmetic = new Arithmetic(mentions.all());
        List<Parsed> parsed = new ArrayList<>();
        for (Mentions.Line line : mentions.lines()) {
            if (line.figures().size() > MOST_IN_LINE) {
                crowded.add(line);
                continue;
            }
            parsed.add(new Parsed(parsed.size(), line, Sentences.of(line.figures())));
        }
        this.lines = List.copyOf(parsed);
    }

    /**
     * The charitable reader: of all readings that the words allow, the first that holds is the one that was meant.
     * Where none holds the first one stands, and is broken if it is firm.
     */
    Optional<Relation> best(List<Relation> readings) {
        return readings.stream()
                .filter(arithmetic::computable)
                .filter(arithmetic::holds)
                .findFirst()
                .or(() -> nearest(readings))
                .or(() -> readings.stream().findFirst());
    }

    /** Of the readings that nothing excuses, the one that misses least is the likeliest to have been meant. */
    private Optional<Relation> nearest(List<Relation> readings) {
        return readings.stream()
                .filter(Relation::firm)
                .filter(arithmetic::computable)
                .min(Comparator.comparing(arithmetic::gap));
    }

    /** The same; where no reading holds and none is firm, the one that the words name stands. */
    Optional<Relation> best(List<Relation> readings, Optional<Relation> named) {
        Optional<Relation> best = best(readings);
        boolean stands = best.isPresent()
                && (best.get().firm() || arithmetic.computable(best.get()) && arithmetic.holds(best.get()));
        return stands || named.isEmpty() ? best : named;
    }

    /** Looks at things of which there may be too many; counted like figures that are computed with. */
    void look(int many) {
        arithmetic.effort.spend(many);
    }

    <T> Optional<Relation> best(List<T> candidates, Function<T, Relation> reading) {
        return best(candidates.stream().map(reading).toList());
    }

    /** The lines before a line, nearest first, as long as they belong to the same section. */
    List<Parsed> linesBefore(Parsed line, int most) {
        List<Parsed> before = new ArrayList<>();
        int at = line.number() - 1;
        String section = line.line().source().place().section();
        while (at >= 0 && before.size() < most) {
            Parsed candidate = lines.get(at--);
            if (!candidate.line().source().place().section().equals(section)) {
                break;
            }
            before.add(candidate);
        }
        return before;
    }
}
