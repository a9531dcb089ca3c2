package mingzhang.ledger.performance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A subject with where each of its forms stands.
 *
 * @param forms only those that somebody began; the last one of monitoring
 */
public record Overview(Subject subject, String name, SequencedMap<Form, Standing> forms) {
    public Overview {
        forms = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(forms));
    }
}
