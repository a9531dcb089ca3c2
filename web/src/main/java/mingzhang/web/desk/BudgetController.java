package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.budget.Approval;
import mingzhang.ledger.budget.BudgetVersion;
import mingzhang.ledger.budget.Budgets;
import mingzhang.ledger.budget.Cell;
import mingzhang.ledger.budget.Decision;
import mingzhang.ledger.budget.Difference;
import mingzhang.ledger.budget.Posted;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.budget.Stage;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Termed;
import mingzhang.web.desk.PerformanceViews.BesideView;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The two rounds up and down, approvals and adjustments. */
@RestController
@RequestMapping("/api/ledger")
class BudgetController {
    private final Desk desk;

    BudgetController(Desk desk) {
        this.desk = desk;
    }

    /** A version of a round. */
    record VersionView(long id, String round, int version, String hash, Instant madeAt, String madeBy) {
        static VersionView of(BudgetVersion version) {
            return new VersionView(
                    version.id(),
                    version.round().term(),
                    version.version(),
                    version.contentHash(),
                    version.madeAt(),
                    version.madeBy());
        }
    }

    /** A round passed or sent back. */
    record DecisionView(
            String round, String outcome, String document, LocalDate day, Instant at, String by, String hash) {
        static DecisionView of(Decision decision) {
            return new DecisionView(
                    decision.round().term(),
                    decision.outcome().term(),
                    decision.document(),
                    decision.decidedOn(),
                    decision.decidedAt(),
                    decision.decidedBy(),
                    decision.contentHash());
        }
    }

    /**
     * A department's budget.
     *
     * @param round the round that is open; null where the budget is approved
     * @param mayEdit whether the caller may write the open round somewhere
     * @param beside what last year's evaluation says of projects, while the request or the draft is written
     */
    record BudgetView(
            String stage,
            @Nullable String round,
            boolean mayEdit,
            boolean maySubmit,
            boolean mayDecide,
            List<VersionView> versions,
            List<DecisionView> decisions,
            List<BesideView> beside) {}

    @Operation(summary = "部门预算所处环节、各版本和审批")
    @GetMapping("/budgets/{year}/{department}")
    BudgetView budget(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        Budgets budgets = reading(request);
        List<Decision> decisions = budgets.decisions(department, year);
        Stage stage = Stage.after(decisions);
        Optional<Round> open = stage instanceof Stage.Open(Round round) ? Optional.of(round) : Optional.empty();
        var rights = desk.visitor(request).rights();
        return new BudgetView(
                stage.text(),
                open.map(Round::term).orElse(null),
                open.map(BudgetController::editing).filter(rights::contains).isPresent(),
                open.isPresent() && rights.contains(Right.SUBMIT_BUDGET),
                open.isPresent() && rights.contains(Right.DECIDE_BUDGET),
                budgets.versions(department, year).stream().map(VersionView::of).toList(),
                decisions.stream().map(DecisionView::of).toList(),
                open.filter(round -> round == Round.REQUEST || round == Round.DRAFT)
                                .isEmpty()
                        ? List.of()
                        : BesideView.of(desk.ledger(request, Right.READ)
                                .performance(desk.catalogue())
                                .rechecks()
                                .beside(department, year)));
    }

    private Budgets reading(HttpServletRequest request) {
        return desk.ledger(request, Right.READ).budgets(desk.catalogue());
    }

    private static Right editing(Round round) {
        return round.editor() == mingzhang.ledger.budget.Desk.FINANCE ? Right.EDIT_CEILING : Right.EDIT_BUDGET;
    }

    private static Round round(String term) {
        return Desk.known(Termed.find(Round.class, term), term);
    }

    /**
     * A line's amount in a round.
     *
     * @param revision what was on the screen; 0 where nothing was written yet
     */
    record CellView(LineView line, long fen, int revision) {
        Cell cell() {
            return new Cell(line.key(), new Money(fen), revision);
        }
    }

    private CellView view(Cell cell) {
        return new CellView(
                LineView.of(cell.line(), desk.catalogue()), cell.amount().fen(), cell.revision());
    }

    @Operation(summary = "某一环节现在的内容")
    @GetMapping("/budgets/{year}/{department}/{round}/cells")
    Pages<CellView> cells(
            @PathVariable int year,
            @PathVariable String department,
            @PathVariable String round,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(reading(request).cells(department, year, round(round)), page, size, this::view);
    }

    @Operation(summary = "填写单元格：全部写入，或全部不写；有人先改过的返回 409，说明是谁、改成了多少")
    @PutMapping("/budgets/{year}/{department}/{round}/cells")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            @PathVariable int year,
            @PathVariable String department,
            @PathVariable String round,
            @RequestBody List<CellView> cells,
            HttpServletRequest request) {
        Round open = round(round);
        desk.ledger(request, editing(open))
                .budgets(desk.catalogue())
                .edit(
                        department,
                        year,
                        open,
                        open.editor(),
                        cells.stream().map(CellView::cell).toList(),
                        desk.actor(request));
    }

    @Operation(summary = "上报：把现在的内容定为一个版本")
    @PostMapping("/budgets/{year}/{department}/{round}/submission")
    VersionView submit(
            @PathVariable int year,
            @PathVariable String department,
            @PathVariable String round,
            HttpServletRequest request) {
        return VersionView.of(desk.ledger(request, Right.SUBMIT_BUDGET)
                .budgets(desk.catalogue())
                .submit(department, year, round(round), desk.actor(request)));
    }

    /** A cell that two versions have with different amounts. */
    record DifferenceView(LineView line, long beforeFen, long afterFen, long changeFen) {}

    private DifferenceView view(Difference difference) {
        return new DifferenceView(
                LineView.of(difference.line(), desk.catalogue()),
                difference.before().fen(),
                difference.after().fen(),
                difference.change().fen());
    }

    @Operation(summary = "逐格比较两个版本")
    @GetMapping("/budgets/{year}/{department}/comparison")
    List<DifferenceView> compare(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam long before,
            @RequestParam long after,
            HttpServletRequest request) {
        Budgets budgets = reading(request);
        List<BudgetVersion> versions = budgets.versions(department, year);
        return budgets.compare(version(versions, before), version(versions, after)).stream()
                .map(this::view)
                .toList();
    }

    private static BudgetVersion version(List<BudgetVersion> versions, long id) {
        return versions.stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(() -> new LedgerException.Refused("没有这个版本，请刷新后重选。"));
    }

    @Operation(summary = "现在的内容与最近一次通过的版本之差")
    @GetMapping("/budgets/{year}/{department}/{round}/changes")
    List<DifferenceView> changes(
            @PathVariable int year,
            @PathVariable String department,
            @PathVariable String round,
            HttpServletRequest request) {
        return reading(request).changedSinceApproval(department, year, round(round)).stream()
                .map(this::view)
                .toList();
    }

    @Operation(summary = "某日的预算，由指标文重算")
    @GetMapping("/budgets/{year}/{department}/lines")
    Pages<CellView> lines(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        LocalDate on = day == null ? LocalDate.of(year, 12, 31) : day;
        return Pages.of(reading(request).budget(department, year, on), page, size, this::view);
    }

    /**
     * Which departments are passed.
     *
     * @param hash of what the approver saw; null to pass whatever stands there
     */
    record Seen(String department, @Nullable String hash) {}

    /** Several departments' rounds, passed by one document. */
    record Passing(List<Seen> departments, String document, LocalDate day) {}

    @Operation(summary = "一次审批多个部门：全部通过，或全部不通过并列出原因")
    @PostMapping("/approvals/{year}/{round}")
    List<DecisionView> pass(
            @PathVariable int year,
            @PathVariable String round,
            @RequestBody Passing passing,
            HttpServletRequest request) {
        List<Approval> approvals = passing.departments.stream()
                .map(one -> new Approval(one.department, one.hash))
                .toList();
        return desk
                .ledger(request, Right.DECIDE_BUDGET)
                .budgets(desk.catalogue())
                .pass(year, round(round), approvals, new Reply(passing.document, passing.day), desk.actor(request))
                .stream()
                .map(DecisionView::of)
                .toList();
    }

    /** Why a round is sent back. */
    record Returning(String reason, LocalDate day) {}

    @Operation(summary = "退回重编")
    @PostMapping("/budgets/{year}/{department}/{round}/return")
    DecisionView sendBack(
            @PathVariable int year,
            @PathVariable String department,
            @PathVariable String round,
            @RequestBody Returning returning,
            HttpServletRequest request) {
        return DecisionView.of(desk.ledger(request, Right.DECIDE_BUDGET)
                .budgets(desk.catalogue())
                .sendBack(
                        department,
                        year,
                        round(round),
                        new Reply(returning.reason, returning.day),
                        desk.actor(request)));
    }

    /** What a line gets, or gives where negative. */
    record ChangeView(LineView line, long fen) {}

    /** A change of budgets by a document. */
    record AdjustmentView(
            String kind, String authority, LocalDate authorityDate, LocalDate effectiveOn, List<ChangeView> changes) {}

    /** A change of budgets that was posted, as far as it concerns a department. */
    record PostedView(
            long document,
            String kind,
            String authority,
            LocalDate authorityDate,
            LocalDate effectiveOn,
            String by,
            Instant at,
            List<ChangeView> changes) {}

    private PostedView view(Posted posted) {
        Adjustment one = posted.adjustment();
        return new PostedView(
                posted.document(),
                one.kind().term(),
                one.authority(),
                one.authorityDate(),
                one.effectiveOn(),
                posted.by(),
                posted.at(),
                one.changes().stream()
                        .map(change -> new ChangeView(
                                LineView.of(change.line(), desk.catalogue()),
                                change.amount().fen()))
                        .toList());
    }

    @Operation(summary = "部门某年度的全部指标文：年初预算、上年结转、追加、追减、调剂，新的在前")
    @GetMapping("/adjustments/{year}/{department}")
    Pages<PostedView> adjustments(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(reading(request).adjustments(department, year), page, size, this::view);
    }

    @Operation(summary = "预算调整：上年结转、追加、追减、调剂，须写明依据")
    @PostMapping("/adjustments/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void adjust(@PathVariable int year, @RequestBody AdjustmentView view, HttpServletRequest request) {
        Adjustment adjustment = new Adjustment(
                Desk.known(Termed.find(Adjustment.Kind.class, view.kind), view.kind),
                year,
                view.authority,
                view.authorityDate,
                view.effectiveOn,
                view.changes.stream()
                        .map(change -> new Adjustment.Change(change.line.key(), new Money(change.fen)))
                        .toList());
        desk.ledger(request, Right.ADJUST_BUDGET).budgets(desk.catalogue()).adjust(adjustment, desk.actor(request));
    }
}
