package mingzhang.publish;

import java.util.List;
import java.util.Optional;
import mingzhang.document.Document;
import mingzhang.figures.Problem;

/**
 * What came back of a file.
 *
 * @param equal how many figures came back as they were composed
 * @param problems every figure or piece that did not
 * @param document the document that was read, where the file is one that flows: without problems it is the composed one,
 *     piece by piece
 */
record ReadBack(int equal, List<Problem> problems, Optional<Document> document) {
    private static final int SHOWN = 20;

    ReadBack(int equal, List<Problem> problems) {
        this(equal, problems, Optional.empty());
    }

    ReadBack {
        problems = List.copyOf(problems.size() > SHOWN ? problems.subList(0, SHOWN) : problems);
    }

    /** A difference. */
    static Problem problem(String file, String where, String composed, String read) {
        return new Problem(file, where, "写出的是“" + composed + "”，读回的是“" + read + "”", "公开包没有生成；请把工作簿和这条提示交给维护人员。");
    }
}
