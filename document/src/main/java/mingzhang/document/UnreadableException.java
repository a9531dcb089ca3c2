package mingzhang.document;

import java.io.IOException;
import mingzhang.figures.Problem;

/** A file that cannot be read at all: it is "not checked", never "passed". */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * @param file the file's name
     * @param found what is wrong with it, in Chinese, without a full stop
     * @param mend what to do, in Chinese, a whole sentence
     */
    public UnreadableException(String file, String found, String mend) {
        this(new Problem(file, "", found, mend));
    }

    public UnreadableException(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
