package mingzhang.ledger.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves something.
 *
 * @param path the indicator; empty where it belongs to no single one
 * @param kind its ending: pdf, xlsx …
 * @param hash SHA-256 of its bytes
 * @param surveyedOn when a satisfaction survey was made; null for other files
 * @param sample how many answers a survey has; null for other files
 */
public record Evidence(
        long id,
        List<String> path,
        String name,
        String kind,
        long bytes,
        String hash,
        @Nullable LocalDate surveyedOn,
        @Nullable Integer sample,
        Instant addedAt,
        String addedBy) {
    public Evidence {
        path = List.copyOf(path);
    }

    /** A satisfaction survey: how many answered, and when. */
    public record Survey(int sample, LocalDate day) {}
}
