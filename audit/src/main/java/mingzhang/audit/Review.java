package mingzhang.audit;

import java.util.List;
import mingzhang.audit.Report.Finding;

/** What a reviewer looks for besides arithmetic: the list of all checks, in the order in which they look. */
final class Review {
    static final List<ReviewCheck> CHECKS = List.of(
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
            new ProgressScoreCheck(),
            new BasicAsProjectCheck(),
            new TargetMoneyCheck(),
            new ProcurementVarianceCheck(),
            new StaffTableCheck(),
            new TargetAnswerCheck(),
            new VagueTargetCheck(),
            new TinyCostCheck(),
            new ChartOrderCheck(),
            // what the words claim
            new UnfinishedCheck(),
            new DeclineClaimCheck(),
            new AttributionCheck(),
            new RepeatedCountCheck(),
            new GradeCheck(),
            new ListCountCheck(),
            new EvaluatedListCheck(),
            new ContradictionCheck(),
            new ComparisonCheck(),
            new ClaimedLevelCheck(),
            // codes and their glossary
            new CodeCheck(),
            new GlossaryCheck(),
            // parts, periods, units
            new PartsCheck(),
            new ContentCheck(),
            new TotalsToldCheck(),
            new EmptyTableCheck(),
            new MissingTablesCheck(),
            new PeriodCheck(),
            new GovernmentLevelCheck(),
            new ReasonCheck(),
            new OverspentCheck(),
            new ThresholdCheck(),
            new UnitSlipCheck(),
            new NegativeCheck(),
            new MissingUnitCheck(),
            new ZeroBaseCheck(),
            new NamedButZeroCheck(),
            // words
            new NumberingCheck(),
            new TruncationCheck(),
            new FixedPhraseCheck(),
            new SmellCheck());

    private Review() {}

    static List<Finding> of(Reviewed reviewed) {
        Remarks remarks = new Remarks(reviewed.document());
        CHECKS.forEach(check -> check.look(reviewed, remarks));
        return remarks.all();
    }
}
