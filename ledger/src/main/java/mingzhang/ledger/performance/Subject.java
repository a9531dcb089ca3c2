package mingzhang.ledger.performance;

import mingzhang.ledger.store.Termed;

/**
 * What is evaluated in a year.
 *
 * @param code of the department in that year, or of the project
 */
public record Subject(Of of, String code, int year) {
    /** A department as a whole, or one project. */
    public enum Of implements Termed {
        DEPARTMENT("部门整体"),
        PROJECT("项目");

        private final String term;

        Of(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }

    /** A department of a year. */
    public static Subject department(String code, int year) {
        return new Subject(Of.DEPARTMENT, code, year);
    }

    /** A project of a year. */
    public static Subject project(String code, int year) {
        return new Subject(Of.PROJECT, code, year);
    }
}
