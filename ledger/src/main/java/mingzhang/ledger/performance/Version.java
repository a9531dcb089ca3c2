package mingzhang.ledger.performance;

import java.time.Instant;
import java.util.List;
import mingzhang.evaluate.Input;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was handed in.
 *
 * @param lastEdit the last edit that it holds
 * @param about the version that it is about: a self-evaluation's targets, a second look's self-evaluation; null where none
 * @param facts the ledger's figures of that moment
 * @param contentHash SHA-256 of its rows and figures, and of what it is about
 */
public record Version(
        long id,
        int version,
        long lastEdit,
        @Nullable Long about,
        List<Input> facts,
        String contentHash,
        Instant madeAt,
        String madeBy) {
    public Version {
        facts = List.copyOf(facts);
    }
}
