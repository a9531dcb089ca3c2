package mingzhang.audit;

import java.util.List;

/** A file of decisions that cannot be used; it says everything that is wrong with it, in Chinese. */
public final class DecisionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecisionsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
