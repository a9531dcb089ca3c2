package mingzhang.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every evaluation form of a department's year, scored.
 *
 * @param department the department's own; empty where the workbook has none
 * @param projects one a project, in the order of the workbook
 */
public record EvaluatedYear(Optional<Evaluated> department, List<Evaluated> projects) {
    public EvaluatedYear {
        projects = List.copyOf(projects);
    }

    /** Whether one of the forms is refused until something is mended or explained. */
    public boolean isRefused() {
        return department.map(Evaluated::isRefused).orElse(false)
                || projects.stream().anyMatch(Evaluated::isRefused);
    }

    /** The form of that project. */
    public Optional<Evaluated> project(String name) {
        return projects.stream().filter(p -> p.form().subject().equals(name)).findFirst();
    }

    /** All forms, the department's first. */
    public List<Evaluated> all() {
        return Stream.concat(department.stream(), projects.stream()).toList();
    }
}
