package mingzhang.ledger.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** The register of issues (整改台账) as a workbook has it. */
final class IssueSheet {
    private IssueSheet() {}

    /** A row an issue, by the columns of the register. */
    static List<Sheet.Row> rows(List<Issue> issues, LocalDate day) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Issue issue : issues) {
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            String number = String.valueOf(issue.id());
            values.put("编号", new Value.Words(number));
            values.put("来源", new Value.Words(issue.source().words()));
            values.put("问题", new Value.Words(issue.found()));
            values.put("责任单位", new Value.Words(issue.owner()));
            values.put("整改期限", new Value.Words(issue.due().toString()));
            values.put("整改措施", FormSheets.words(said(issue, IssueStep.Kind.MEASURE, IssueStep.Kind.SUBMISSION)));
            values.put("佐证材料", FormSheets.words(said(issue, IssueStep.Kind.EVIDENCE)));
            values.put("状态", new Value.Words(issue.state(day).words()));
            Optional<IssueStep> review = issue.steps().stream()
                    .filter(step -> step.kind() == IssueStep.Kind.REVIEW)
                    .reduce((first, second) -> second);
            values.put(
                    "复核日期",
                    FormSheets.words(review.map(step -> step.day().toString()).orElse("")));
            values.put("复核意见", FormSheets.words(review.map(IssueStep::words).orElse("")));
            rows.add(new Sheet.Row(number, values));
        }
        return rows;
    }

    private static String said(Issue issue, IssueStep.Kind... kinds) {
        return String.join(
                "；",
                issue.steps().stream()
                        .filter(step -> List.of(kinds).contains(step.kind()))
                        .map(IssueStep::words)
                        .toList());
    }
}
