package mingzhang.ledger.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where a budget stands: never stored, always computed from the decisions. */
public sealed interface Stage {
    /** A round is being written; the rounds before it have been passed. */
    record Open(Round round) implements Stage {}

    /** All four rounds have been passed. */
    record Approved() implements Stage {}

    /**
     * What follows from decisions in the order in which they were made: passing a round opens the next, sending one back
     * opens it and undoes the passing of all that followed it.
     */
    static Stage after(List<Decision> decisions) {
        Map<Round, Boolean> passed = new EnumMap<>(Round.class);
        for (Decision decision : decisions) {
            switch (decision.outcome()) {
                case PASSED -> passed.put(decision.round(), true);
                case SENT_BACK -> passed.keySet().removeIf(round -> round.compareTo(decision.round()) >= 0);
            }
        }
        for (Round round : Round.values()) {
            if (!passed.containsKey(round)) {
                return new Open(round);
            }
        }
        return new Approved();
    }

    /** In Chinese, for a list or a message. */
    default String text() {
        return switch (this) {
            case Open(Round round) -> round.term() + "编报中";
            case Approved() -> "已批复";
        };
    }
}
