package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.account.Due;
import mingzhang.ledger.budget.BudgetVersion;
import mingzhang.ledger.budget.Budgets;
import mingzhang.ledger.budget.Decision;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.budget.Stage;
import mingzhang.ledger.payment.RequestState;
import mingzhang.ledger.performance.Issue;
import mingzhang.ledger.performance.Issues;
import mingzhang.web.desk.CalendarController.DueView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has to do: budgets and payments that wait for them, and dates. */
@RestController
@RequestMapping("/api/ledger/tasks")
class TaskController {
    /** From how many days before its due date an issue is told. */
    private static final int SOON = 30;

    private final Desk desk;
    private final OrganisationController organisations;

    TaskController(Desk desk, OrganisationController organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    /**
     * Something that waits.
     *
     * @param kind edit, submit, approve or decide; rectify for issues
     * @param round of a budget; empty for payments and issues
     * @param hash of what was handed in; empty where nothing was
     * @param count how many payment requests wait; 0 for budgets
     */
    record Task(String kind, String department, String name, String round, String hash, int count, String says) {}

    /** All of it, and which day it is here. */
    record Tasks(List<Task> tasks, List<DueView> dues, LocalDate today) {}

    @Operation(summary = "我的待办：待编、待报、待批、将到期和已逾期")
    @GetMapping("/{year}")
    Tasks tasks(@PathVariable int year, HttpServletRequest request) {
        Set<Right> rights = desk.visitor(request).rights();
        if (!rights.contains(Right.READ)) {
            return new Tasks(List.of(), List.of(), desk.today());
        }
        Ledger ledger = desk.ledger(request, Right.READ);
        Map<String, String> names = organisations.names(year, request);
        List<Task> tasks = new ArrayList<>();
        Budgets budgets = ledger.budgets(desk.catalogue());
        budgets.stages(year).forEach((code, stage) -> {
            String name = names.getOrDefault(code, code);
            if (stage instanceof Stage.Open(Round round)) {
                tasks.addAll(ofBudget(budgets, year, code, name, round, rights));
            }
            if (rights.contains(Right.DECIDE_PAYMENT)) {
                ofPayments(ledger, year, code, name).ifPresent(tasks::add);
            }
        });
        tasks.addAll(ofIssues(ledger, year, names, rights));
        List<DueView> dues = ledger.calendar(desk.catalogue()).on(year, desk.today()).stream()
                .filter(due -> due.state() == Due.State.DUE || due.state() == Due.State.LATE)
                .map(DueView::of)
                .toList();
        return new Tasks(tasks, dues, desk.today());
    }

    private static List<Task> ofBudget(
            Budgets budgets, int year, String code, String name, Round round, Set<Right> rights) {
        List<Task> tasks = new ArrayList<>();
        boolean finance = round.editor() == mingzhang.ledger.budget.Desk.FINANCE;
        Optional<BudgetVersion> handedIn = handedIn(budgets, year, code, round);
        String hash = handedIn.map(BudgetVersion::contentHash).orElse("");
        if (rights.contains(finance ? Right.EDIT_CEILING : Right.EDIT_BUDGET)) {
            tasks.add(
                    new Task("edit", code, name, round.term(), hash, 0, handedIn.isPresent() ? "已上报，审批前仍可修改" : "待编制"));
        }
        if (!finance && handedIn.isEmpty() && rights.contains(Right.SUBMIT_BUDGET)) {
            tasks.add(new Task("submit", code, name, round.term(), "", 0, "待审核上报"));
        }
        if (rights.contains(Right.DECIDE_BUDGET) && (finance || handedIn.isPresent())) {
            tasks.add(new Task("approve", code, name, round.term(), hash, 0, "待审批"));
        }
        return tasks;
    }

    /** What was handed in of a round since it was opened. */
    private static Optional<BudgetVersion> handedIn(Budgets budgets, int year, String code, Round round) {
        Optional<Decision> last = budgets.decisions(code, year).stream().reduce((first, second) -> second);
        return budgets.versions(code, year).stream()
                .filter(version -> version.round() == round)
                .filter(version ->
                        last.isEmpty() || version.madeAt().isAfter(last.get().decidedAt()))
                .reduce((first, second) -> second);
    }

    private Optional<Task> ofPayments(Ledger ledger, int year, String code, String name) {
        List<RequestState> waiting = ledger.payments(desk.catalogue()).requests(code, year).stream()
                .filter(state -> state.agreed().isEmpty())
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Task("decide", code, name, "", "", waiting.size(), waiting.size() + " 笔支付申请待审批"));
    }

    /** Issues that are late, due within a month, or wait for a second person, by department. */
    private List<Task> ofIssues(Ledger ledger, int year, Map<String, String> names, Set<Right> rights) {
        if (!rights.contains(Right.MEND_ISSUE) && !rights.contains(Right.REVIEW_ISSUE)) {
            return List.of();
        }
        Issues issues = ledger.performance(desk.catalogue()).issues();
        Map<String, List<Issue>> units = new LinkedHashMap<>();
        issues.reminders(Optional.empty(), year, desk.today(), SOON)
                .forEach(issue -> units.computeIfAbsent(issue.unit(), unit -> new ArrayList<>())
                        .add(issue));
        List<Task> tasks = new ArrayList<>();
        units.forEach((unit, waiting) -> tasks.add(new Task(
                "rectify",
                unit,
                names.getOrDefault(unit, unit),
                "",
                "",
                waiting.size(),
                waiting.size() + " 个问题待整改或复核，最早的期限 " + waiting.getFirst().due())));
        return tasks;
    }
}
