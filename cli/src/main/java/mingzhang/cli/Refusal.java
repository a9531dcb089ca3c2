package mingzhang.cli;

/** A command that cannot do what it was asked: one Chinese sentence that says why and what to do, and status 2. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
