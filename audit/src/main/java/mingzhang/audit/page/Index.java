package mingzhang.audit.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingzhang.audit.Decision;
import mingzhang.audit.Decisions;
import mingzhang.audit.Names;
import mingzhang.audit.Ranking;
import mingzhang.audit.Report;
import mingzhang.audit.Standing;

/**
 * What stands above the documents that were audited together: each of them, and their departments, with the worst first.
 *
 * @param day whose rules the documents were audited by
 * @param documents in the order in which they were given
 * @param order their indices, the worst first
 * @param departments the worst first; empty where each has but one document
 * @param between the findings that also show in another document
 * @param gone decisions on what no longer occurs
 */
public record Index(
        String day,
        List<Entry> documents,
        List<Integer> order,
        List<Group> departments,
        List<Between> between,
        List<Gone> gone) {
    public Index {
        documents = List.copyOf(documents);
        order = List.copyOf(order);
        departments = List.copyOf(departments);
        between = List.copyOf(between);
        gone = List.copyOf(gone);
    }

    /** Takes the reports one by one; of each it keeps a few numbers and words only. */
    public static final class Collector {
        private final Decisions decisions;
        private final List<Standing> standings = new ArrayList<>();
        private final List<Decision> met = new ArrayList<>();
        private final List<Between> between = new ArrayList<>();

        public Collector(Decisions decisions) {
            this.decisions = decisions;
        }

        public void add(Report report) {
            between.addAll(Between.of(standings.size(), report));
            standings.add(Standing.of(report, decisions));
            met.addAll(decisions.met(report));
        }

        int size() {
            return standings.size();
        }

        /** What has been added so far. */
        public Index made(LocalDate day) {
            Ranking ranking = Ranking.of(standings);
            return new Index(
                    day.toString(),
                    standings.stream().map(Entry::of).toList(),
                    ranking.documents().stream().map(standings::indexOf).toList(),
                    ranking.hasDepartments()
                            ? ranking.departments().stream().map(Group::of).toList()
                            : List.of(),
                    between,
                    decisions.unmet(met).stream().map(Gone::of).toList());
        }
    }

    /**
     * A finding of a document, both counted from 0, that also shows in another.
     *
     * @param file the other document
     * @param start where it shows there
     */
    public record Between(int document, int finding, String message, String file, int start) {
        static List<Between> of(int document, Report report) {
            List<Between> all = new ArrayList<>();
            for (int i = 0; i < report.findings().size(); i++) {
                for (Report.Spot spot : report.findings().get(i).places()) {
                    if (spot.file() != null) {
                        all.add(new Between(
                                document,
                                i,
                                report.findings().get(i).message(),
                                spot.file(),
                                spot.place().start()));
                    }
                }
            }
            return all;
        }
    }

    /** A document with the share of its figures that is covered. */
    public record Entry(@JsonUnwrapped Standing standing, String coverage) {
        static Entry of(Standing standing) {
            return new Entry(standing, standing.coverage());
        }
    }

    /** A department with the share of its figures that is covered. */
    public record Group(@JsonUnwrapped Ranking.Department department, String coverage) {
        static Group of(Ranking.Department department) {
            return new Group(department, department.coverage());
        }
    }

    /** A decision on what no longer occurs. */
    public record Gone(String id, String verdict, String line) {
        static Gone of(Decision decision) {
            return new Gone(decision.id(), Names.decision(decision.verdict()), decision.line());
        }
    }
}
