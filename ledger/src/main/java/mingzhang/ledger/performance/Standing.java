package mingzhang.ledger.performance;

import java.util.List;

/** Where a form stands, computed from its versions and what was decided on them. */
public sealed interface Standing {
    /** Nothing was handed in yet. */
    record Draft() implements Standing {}

    /** Handed in, not decided on. */
    record Submitted(Version version) implements Standing {}

    /** Passed. */
    record Passed(Version version) implements Standing {}

    /** Sent back to be written again. */
    record Returned(Ruling why) implements Standing {}

    /** In Chinese. */
    default String text() {
        return switch (this) {
            case Draft() -> "填报中";
            case Submitted(var version) -> "已上报第 " + version.version() + " 版，待审核";
            case Passed(var version) -> "第 " + version.version() + " 版已通过";
            case Returned(var why) -> "已退回：" + why.words();
        };
    }

    /** Whether its rows may be changed now. */
    default boolean isOpen() {
        return this instanceof Draft || this instanceof Returned;
    }

    /** Of a form with these versions and rulings, in order. */
    static Standing of(List<Version> versions, List<Ruling> rulings) {
        if (versions.isEmpty()) {
            return new Draft();
        }
        Version last = versions.getLast();
        return rulings.stream()
                .filter(ruling -> ruling.version() == last.id())
                .reduce((first, second) -> second)
                .<Standing>map(
                        ruling -> ruling.outcome() == Ruling.Outcome.PASSED ? new Passed(last) : new Returned(ruling))
                .orElseGet(() -> new Submitted(last));
    }
}
