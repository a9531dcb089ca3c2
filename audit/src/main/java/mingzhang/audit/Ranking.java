package mingzhang.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents, and the departments that published them, the worst first.
 *
 * @param documents all documents
 * @param departments one entry a department
 */
public record Ranking(List<Standing> documents, List<Department> departments) {
    public Ranking {
        documents = List.copyOf(documents);
        departments = List.copyOf(departments);
    }

    /**
     * What the documents of one department come to together.
     *
     * @param documents how many documents it has
     * @param unread how many of them were not checked
     * @param errors findings of severity error that stand
     */
    public record Department(
            String name, long documents, long unread, long errors, long warnings, long figures, long covered) {

        private static final Comparator<Department> WORST_FIRST = Comparator.comparingLong(Department::errors)
                .thenComparingLong(Department::warnings)
                .reversed()
                .thenComparing(d -> Standing.share(d.covered(), d.figures()))
                .thenComparing(Department::name);

        /** The share of its figures that are covered, such as 86.3%; empty where there are none. */
        public String coverage() {
            return Standing.percent(covered, figures);
        }

        private static Department of(String name, List<Standing> documents) {
            return new Department(
                    name,
                    documents.size(),
                    documents.stream().filter(s -> s.error() != null).count(),
                    documents.stream().mapToLong(Standing::errors).sum(),
                    documents.stream().mapToLong(Standing::warnings).sum(),
                    documents.stream().mapToLong(Standing::figures).sum(),
                    documents.stream().mapToLong(Standing::covered).sum());
        }
    }

    public static Ranking of(Collection<Standing> standings) {
        Map<String, List<Standing>> byDepartment = new LinkedHashMap<>();
        standings.forEach(s -> byDepartment
                .computeIfAbsent(s.department(), d -> new ArrayList<>())
                .add(s));
        return new Ranking(
                standings.stream().sorted(Standing.WORST_FIRST).toList(),
                byDepartment.entrySet().stream()
                        .map(e -> Department.of(e.getKey(), e.getValue()))
                        .sorted(Department.WORST_FIRST)
                        .toList());
    }

    /** Whether some department has several documents, so that its sum says more than the documents do. */
    public boolean hasDepartments() {
        return departments.size() > 1 && departments.size() < documents.size();
    }
}
