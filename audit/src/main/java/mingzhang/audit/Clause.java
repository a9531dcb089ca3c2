package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An amount, or a change, with what its sentence says about it: its shares, its changes, its rate of completion,
 * and the parts that are listed under it.
 */
final class Clause {
    final Mention subject;
    final @Nullable Clause parent;
    /** Parts listed under it by 其中, 包括, a colon or a bracket. */
    final List<Clause> parts = new ArrayList<>();
    /** Shares, changes, rates: in the order of the words. */
    final List<Mention> claims = new ArrayList<>();
    /** The clauses that stand beside it, itself included. */
    final List<Clause> siblings;

    final int sentence;

    /** Counts semicolons too: the pieces of a sentence that stand on their own. */
    final int segment;

    /** The words that open its list of parts say that nothing is left out. */
    boolean complete;

    Clause(Mention subject, @Nullable Clause parent, List<Clause> siblings, int sentence, int segment) {
        this.subject = subject;
        this.parent = parent;
        this.siblings = siblings;
        this.sentence = sentence;
        this.segment = segment;
    }

    boolean isChange() {
        return subject.role() == Role.CHANGE;
    }

    /** The wholes that it may be a part of: its parent, its parent's parent. */
    Stream<Clause> ancestors() {
        return Stream.iterate(parent, c -> c != null, c -> c.parent);
    }

    /** It and everything below it, in the order of the words. */
    Stream<Clause> tree() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Clause::tree));
    }
}
