package mingzhang.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all documents come to.
 *
 * @param relaxed precision and recall where it is enough to report the broken relation, whichever figure is blamed
 * @param textual required textual labels by kind
 */
record Totals(
        Share precision,
        Share recall,
        Relaxed relaxed,
        Share errors,
        Map<String, Share> textual,
        Coverage all,
        Coverage prose,
        long relations,
        Mutations mutations) {

    /** By relations rather than figures. */
    record Relaxed(Share precision, Share recall) {}

    static Totals of(List<Measured> documents) {
        Totals sum = none();
        for (Measured document : documents) {
            sum = sum.plus(document);
        }
        return sum;
    }

    private static Totals none() {
        Share zero = new Share(0, 0);
        return new Totals(
                zero,
                zero,
                new Relaxed(zero, zero),
                zero,
                new TreeMap<>(),
                Coverage.NONE,
                Coverage.NONE,
                0,
                Mutations.NONE);
    }

    private Totals plus(Measured document) {
        Marks marks = document.marks();
        Map<String, Share> kinds = new TreeMap<>(textual);
        marks.textual().forEach((kind, share) -> kinds.merge(kind, share, Share::plus));
        return new Totals(
                precision.plus(marks.precision()),
                recall.plus(marks.found()),
                new Relaxed(
                        relaxed.precision().plus(relaxedPrecision(marks)),
                        relaxed.recall().plus(relaxedRecall(marks))),
                errors.plus(marks.errors()),
                kinds,
                all.plus(document.all()),
                prose.plus(document.prose()),
                relations + document.relations(),
                mutations.plus(document.mutations()));
    }

    private static Share relaxedPrecision(Marks marks) {
        long near = marks.alarms().stream().filter(a -> a.near() != null).count();
        return new Share(marks.truths() + near, marks.precision().all());
    }

    private static Share relaxedRecall(Marks marks) {
        long near = marks.misses().stream()
                .filter(m -> m.label().arithmetic() && m.near() != null)
                .count();
        return new Share(marks.found().part() + near, marks.found().all());
    }
}
