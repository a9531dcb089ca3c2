package mingzhang.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import mingzhang.figures.Problem;

/** The catalogue's files have mistakes; the message, in Chinese, lists all of them with file and line. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    CatalogueException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every mistake, each once, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        return problems.stream()
                .map(Problem::line)
                .collect(Collectors.joining("\n", "目录文件有" + problems.size() + "处问题：\n", ""));
    }
}
