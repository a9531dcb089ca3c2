package mingzhang.ledger.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is between two days.
 *
 * @param name full official name
 * @param particulars empty where a year was imported under this name and nobody has registered it yet
 * @param validFrom the first day
 * @param validUntil the last day; null where no end is known
 */
public record Organisation(
        String name,
        Optional<Particulars> particulars,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** A registered organisation without a known end. */
    public Organisation(String name, Particulars particulars, LocalDate validFrom) {
        this(name, Optional.of(particulars), validFrom, null);
    }

    /**
     * What is registered about an organisation beside its name.
     *
     * @param code the budget unit's code, 3 to 18 digits or capital letters
     * @param level 1 for a department, 2 and 3 for the units under it
     * @param region the administrative division's code: 6, 9 or 12 digits
     * @param parent the code of the unit above; null for level 1
     */
    public record Particulars(
            String code,
            int level,
            Kind kind,
            String region,
            @Nullable String parent) {}

    /** What an organisation is in law. */
    public enum Kind {
        ADMINISTRATIVE("行政"),
        MANAGED_AS_ADMINISTRATIVE("参公"),
        PUBLIC_INSTITUTION("事业");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        /** The official term. */
        public String term() {
            return term;
        }

        static Kind of(String term) {
            return find(term).orElseThrow(() -> new IllegalArgumentException(term));
        }

        /** The kind of an official term. */
        public static Optional<Kind> find(String term) {
            return Stream.of(values()).filter(kind -> kind.term.equals(term)).findFirst();
        }
    }

    /** How an organisation's work passes to another in a reform; a mere change of name is no succession. */
    public enum Succession {
        MERGER("合并"),
        DIVISION("分立"),
        ABOLITION("撤销");

        private final String term;

        Succession(String term) {
            this.term = term;
        }

        /** The official term. */
        public String term() {
            return term;
        }

        static Succession of(String term) {
            return find(term).orElseThrow(() -> new IllegalArgumentException(term));
        }

        /** The succession of an official term. */
        public static Optional<Succession> find(String term) {
            return Stream.of(values()).filter(one -> one.term.equals(term)).findFirst();
        }
    }
}
