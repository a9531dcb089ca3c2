package mingzhang.publish;

import java.util.List;
import java.util.stream.Collectors;
import mingzhang.figures.Problem;

/** A package that is not published: nothing was written, and every reason is named. */
public final class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PublishException(List<Problem> problems) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that stands in the way, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
