package mingzhang.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingzhang.figures.Problem;

/** Collects what is wrong in the catalogue's files, so that all of it is reported at once. */
final class Problems {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** @param line from 1; 0 where the problem is of the file as a whole */
    void add(String file, int line, String found, String mend) {
        problems.add(new Problem(file, line == 0 ? "" : "第" + line + "行", found, mend));
    }

    /** Runs a step and keeps the problems it throws. */
    void collect(Runnable step) {
        try {
            step.run();
        } catch (CatalogueException refused) {
            problems.addAll(refused.problems());
        }
    }

    List<Problem> list() {
        return List.copyOf(problems);
    }

    /** @throws CatalogueException if there are any */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new CatalogueException(list());
        }
    }
}
