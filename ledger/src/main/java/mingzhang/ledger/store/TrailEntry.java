package mingzhang.ledger.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who did what, and when.
 *
 * @param number from 1, without gaps
 * @param at in whole microseconds
 * @param action such as {@code import-year}
 * @param subject what it was done to
 * @param before hash of the content before; empty where there was none
 * @param after hash of the content after; empty where there is none
 * @param origin from which machine; empty for the ledger's own
 * @param organisation the number of whom it concerns; empty where no single one
 * @param previous the hash of the entry before; 64 zeros for the first
 * @param hash of all the other fields
 */
public record TrailEntry(
        long number,
        Instant at,
        String who,
        String action,
        String subject,
        String before,
        String after,
        String origin,
        Optional<Long> organisation,
        String previous,
        String hash) {
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** The hash that an entry of these fields must have. */
    String computedHash() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        List<String> fields = new ArrayList<>(
                List.of(String.valueOf(number), String.valueOf(micros), who, action, subject, before, after, previous));
        if (!origin.isEmpty() || organisation.isPresent()) {
            fields.addAll(List.of(origin, organisation.map(String::valueOf).orElse("")));
        }
        return Digest.of(fields.toArray(String[]::new));
    }
}
