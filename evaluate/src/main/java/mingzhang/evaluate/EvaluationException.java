package mingzhang.evaluate;

/** What cannot be evaluated at all, in one Chinese sentence with its mend. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EvaluationException(String message) {
        super(message);
    }
}
