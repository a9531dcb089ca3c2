package mingzhang.ledger.budget;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.budget.Rounds.Budget;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** Rounds passed and sent back. Every method runs in the caller's transaction. */
final class Approvals {
    private Approvals() {}

    /** Hands a round in that is open and, where it is a draft, within its ceiling. */
    static BudgetVersion submit(Connection connection, Budget budget, Round round, Actor actor) throws SQLException {
        budget.lock(connection, true);
        List<Decision> before = Rounds.decisions(connection, budget);
        refuseClosed(budget, round, before, "提交");
        refuseExcess(connection, budget, round, before);
        return Rounds.freeze(connection, budget, round, actor);
    }

    private static void refuseClosed(Budget budget, Round round, List<Decision> decisions, String what) {
        Stage stage = Stage.after(decisions);
        if (!stage.equals(new Stage.Open(round))) {
            throw new LedgerException.Refused(budget.department().name() + " " + budget.year() + " 年预算" + stage.text()
                    + "，不能" + what + round.term() + "。");
        }
    }

    /** Passes a round of several budgets: all of them, or none and everything that stands against any of them. */
    static List<Decision> pass(
            Connection connection, int year, Round round, List<Approval> approvals, Reply reply, Actor actor)
            throws SQLException {
        List<Decision> decisions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Approval approval : inOrder(approvals)) {
            try {
                decisions.add(pass(connection, year, round, approval, reply, actor));
            } catch (LedgerException.Refused refused) {
                problems.add(refused.getMessage());
            }
        }
        Lines.refuse(problems);
        return decisions;
    }

    /** Always locked in one order, so that two who approve at once wait instead of blocking each other. */
    private static List<Approval> inOrder(List<Approval> approvals) {
        return approvals.stream()
                .sorted(Comparator.comparing(Approval::department))
                .distinct()
                .toList();
    }

    private static Decision pass(
            Connection connection, int year, Round round, Approval approval, Reply reply, Actor actor)
            throws SQLException {
        Budget budget = Budget.of(connection, approval.department(), year);
        budget.lock(connection, true);
        List<Decision> before = Rounds.decisions(connection, budget);
        refuseClosed(budget, round, before, "审批");
        refuseExcess(connection, budget, round, before);
        BudgetVersion version = Rounds.freeze(connection, budget, round, actor);
        refuseOther(budget, round, version, approval);
        Decision decision = new Decision(
                round,
                Decision.Outcome.PASSED,
                Optional.of(version),
                version.contentHash(),
                reply.document(),
                reply.day(),
                actor.when(),
                actor.who());
        long id = insert(connection, budget, decision, actor);
        follow(connection, budget, round, version, id, reply, before, actor);
        return decision;
    }

    private static void refuseOther(Budget budget, Round round, BudgetVersion version, Approval approval) {
        String seen = approval.contentHash();
        if (seen != null && !seen.equals(version.contentHash())) {
            throw new LedgerException.Refused(
                    budget.department().name() + " " + round.term() + "的内容在你查看之后有改动，请重新核对后再审批。");
        }
    }

    private static void refuseExcess(Connection connection, Budget budget, Round round, List<Decision> decisions)
            throws SQLException {
        if (round != Round.DRAFT && round != Round.APPROVAL) {
            return;
        }
        Optional<Decision> ceiling = Rounds.passed(decisions, Round.CEILING);
        if (ceiling.isEmpty()) {
            return;
        }
        List<Cell> ceilings =
                Rounds.cells(connection, ceiling.get().version().orElseThrow().id());
        Lines.refuse(Ceilings.exceeded(ceilings, Rounds.cells(connection, budget, round)).stream()
                .map(excess -> budget.department().name() + " " + round.term() + "超过控制数：" + excess.text() + "。")
                .toList());
    }

    /** What passing a round brings about: the next round begins with what was passed, and 二下 becomes the budget. */
    private static void follow(
            Connection connection,
            Budget budget,
            Round round,
            BudgetVersion version,
            long decision,
            Reply reply,
            List<Decision> before,
            Actor actor)
            throws SQLException {
        switch (round) {
            case REQUEST -> {}
            case CEILING ->
                seed(
                        connection,
                        Round.DRAFT,
                        Rounds.passed(before, Round.REQUEST)
                                .flatMap(Decision::version)
                                .orElseThrow(),
                        actor);
            case DRAFT -> seed(connection, Round.APPROVAL, version, actor);
            case APPROVAL -> Postings.initial(connection, budget, version, decision, reply, actor);
        }
    }

    private static void seed(Connection connection, Round round, BudgetVersion version, Actor actor)
            throws SQLException {
        Sql.named("budget/seed-round")
                .with("round", round.term())
                .with("version", version.id())
                .with("edited_at", actor.when())
                .with("edited_by", actor.who())
                .run(connection);
    }

    static Decision sendBack(
            Connection connection, Budget budget, Round round, String reason, LocalDate day, Actor actor)
            throws SQLException {
        budget.lock(connection, true);
        List<Decision> before = Rounds.decisions(connection, budget);
        boolean reached = switch (Stage.after(before)) {
            case Stage.Open(Round open) -> open.compareTo(round) >= 0;
            case Stage.Approved() -> false;
        };
        if (!reached) {
            throw new LedgerException.Refused(budget.department().name() + " " + budget.year() + " 年预算"
                    + Stage.after(before).text() + "，不能退回" + round.term() + "；批复后的变动请用预算调整。");
        }
        Decision decision = new Decision(
                round, Decision.Outcome.SENT_BACK, Optional.empty(), "", reason, day, actor.when(), actor.who());
        insert(connection, budget, decision, actor);
        return decision;
    }

    private static long insert(Connection connection, Budget budget, Decision decision, Actor actor)
            throws SQLException {
        long id = budget.with("budget/insert-decision")
                .with("round", decision.round().term())
                .with("kind", decision.outcome().term())
                .with("version", decision.version().map(BudgetVersion::id).orElse(null))
                .with("content_hash", decision.contentHash())
                .with("document", decision.document())
                .with("decided_on", decision.decidedOn())
                .with("decided_at", decision.decidedAt())
                .with("decided_by", decision.decidedBy())
                .number(connection);
        Action action = decision.outcome() == Decision.Outcome.PASSED ? Action.PASS_BUDGET : Action.SEND_BACK_BUDGET;
        String subject = budget.subject(decision.round()) + "，" + decision.document();
        Trail.record(
                connection,
                actor,
                action,
                subject,
                "",
                decision.contentHash(),
                budget.department().organisation());
        return id;
    }
}
