package mingzhang.audit;

import java.util.List;
import mingzhang.audit.Report.Finding;

/** What a reviewer looks for besides arithmetic: the list of all checks, in the order in which they look. */
final class Review {
    private static final List<ReviewCheck> CHECKS = List.of(
            // tables of indicators
            new WeightChecks(),
            new ScoreChecks(),
            new ExecutionScoreCheck(),
            new LostPointsCheck(),
            new BlankChecks(),
            new TargetChecks(),
            new LevelCheck(),
            new CopiedIndicatorCheck(),
            new CostChecks(),
            new SwappedFundsCheck(),
            new ControlRateCheck(),
            // what the words claim
            new UnfinishedCheck());

    private Review() {}

    static List<Finding> of(Reviewed reviewed) {
        Remarks remarks = new Remarks(reviewed.document());
        CHECKS.forEach(check -> check.look(reviewed, remarks));
        return remarks.all();
    }
}
