package mingzhang.audit;

import java.util.List;
import java.util.Map;
import mingzhang.audit.Report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a report is worth, by the labels of its document. Figures count that one can recompute; what is about words is
 * counted kind by kind.
 *
 * @param truths arithmetic findings of ours that a label confirms; more of them for one label count once
 * @param found required arithmetic labels that were found
 * @param misses required labels that were not, textual ones included
 * @param alarms arithmetic errors and warnings of ours that no label knows
 * @param textual required textual labels by kind
 * @param errors required labels of severity error, arithmetic or not
 */
record Marks(int truths, Share found, List<Miss> misses, List<Alarm> alarms, Map<String, Share> textual, Share errors) {
    static final Marks NONE = new Marks(0, new Share(0, 0), List.of(), List.of(), Map.of(), new Share(0, 0));

    /**
     * A label that was not found.
     *
     * @param near the finding of ours that rests on the same figure but blames another one, or null
     */
    record Miss(Label label, @Nullable Finding near) {}

    /**
     * A finding of ours that no label knows.
     *
     * @param near the label whose figure takes part in the same relation, or null
     */
    record Alarm(Finding finding, @Nullable Label near) {}

    Share precision() {
        return new Share(truths, (long) truths + alarms.size());
    }
}
