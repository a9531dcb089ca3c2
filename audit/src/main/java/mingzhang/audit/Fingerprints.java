package mingzhang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingzhang.audit.Report.Finding;

/** Sees to it that no two findings of a document bear one id: a decision on one of them must not fall on the other. */
final class Fingerprints {
    private Fingerprints() {}

    /**
     * The same findings; those that shared an id get one by their section and words, too. All of them change, so that
     * an earlier decision on the shared id meets none rather than the wrong one.
     */
    static List<Finding> distinct(List<Finding> findings) {
        Map<String, Long> counts = findings.stream().collect(Collectors.groupingBy(Finding::id, Collectors.counting()));
        Set<String> taken = new HashSet<>();
        Map<String, Integer> again = new HashMap<>();
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            String id = counts.getOrDefault(finding.id(), 0L) == 1 ? finding.id() : narrower(finding);
            while (!taken.add(id)) {
                id = Findings.fingerprint(narrower(finding) + "|" + again.merge(finding.id(), 1, Integer::sum));
            }
            all.add(id.equals(finding.id()) ? finding : finding.under(id));
        }
        return all;
    }

    private static String narrower(Finding finding) {
        return Findings.fingerprint(
                String.join("|", finding.id(), finding.section(), finding.quote(), finding.relation()));
    }
}
