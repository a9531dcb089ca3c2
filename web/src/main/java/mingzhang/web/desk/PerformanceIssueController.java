package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.evaluate.Rectification;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.performance.Issue;
import mingzhang.ledger.performance.IssueStep;
import mingzhang.ledger.performance.Issues;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Termed;
import mingzhang.web.FileNames;
import mingzhang.web.desk.PerformanceViews.IssueView;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Issues until they are mended (整改台账): nothing is closed without evidence and a second person. */
@RestController
@RequestMapping("/api/ledger/performance")
class PerformanceIssueController {
    private static final String SOON = "30";

    private final Desk desk;

    PerformanceIssueController(Desk desk) {
        this.desk = desk;
    }

    private Issues issues(HttpServletRequest request, Right right) {
        return desk.ledger(request, right).performance(desk.catalogue()).issues();
    }

    private IssueView view(Issue issue) {
        return IssueView.of(issue, desk.today());
    }

    @Operation(summary = "整改台账：某年度的问题，期限早的在前；可按部门和状态（整改中、待复核、已逾期、已销号）筛选")
    @GetMapping("/{year}/issues")
    Pages<IssueView> list(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        Issues issues = issues(request, Right.READ);
        List<Issue> found = (department == null ? issues.all(year) : issues.of(department, year))
                .stream()
                        .filter(issue -> state.isEmpty()
                                || issue.state(desk.today()).words().equals(state))
                        .toList();
        return Pages.of(found, page, size, this::view);
    }

    /**
     * How much is done.
     *
     * @param rate in percent with the sign; empty where there are no issues
     * @param reminders those that are late or due soon
     */
    record CompletionView(int all, int closed, int late, String rate, List<IssueView> reminders) {}

    @Operation(summary = "整改完成率和到期提醒（within 天内到期和已逾期的）")
    @GetMapping("/{year}/issues/completion")
    CompletionView completion(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = SOON) int within,
            HttpServletRequest request) {
        Issues issues = issues(request, Right.READ);
        Optional<String> of = Optional.ofNullable(department);
        Rectification.Completion done = issues.completion(of, year, desk.today());
        return new CompletionView(
                done.all(),
                done.closed(),
                done.late(),
                done.rate(),
                issues.reminders(of, year, desk.today(), within).stream()
                        .map(this::view)
                        .toList());
    }

    /**
     * What was found.
     *
     * @param source 审计、检查、绩效评价 or 公开文件审核
     */
    record FoundView(
            String unit,
            @Nullable String project,
            String source,
            String reference,
            String found,
            String owner,
            LocalDate due) {}

    @Operation(summary = "提出整改问题")
    @PostMapping("/{year}/issues")
    IssueView raise(@PathVariable int year, @RequestBody FoundView found, HttpServletRequest request) {
        Issues issues = issues(request, Right.RAISE_ISSUE);
        long id = issues.raise(
                new Issue.Found(
                        found.unit,
                        Optional.ofNullable(found.project).filter(code -> !code.isBlank()),
                        year,
                        Desk.known(Issues.source(found.source), found.source),
                        found.reference,
                        found.found,
                        found.owner,
                        found.due),
                desk.actor(request));
        return view(issues.issue(id));
    }

    @Operation(summary = "一个问题和它的每一步")
    @GetMapping("/issues/{id}")
    IssueView issue(@PathVariable long id, HttpServletRequest request) {
        return view(issues(request, Right.READ).issue(id));
    }

    /**
     * A step of whoever mends.
     *
     * @param kind 措施 or 报请销号
     * @param day the day of the call where null
     */
    record Mending(String kind, @Nullable LocalDate day, String words) {}

    @Operation(summary = "写整改措施，或报请销号（须先有佐证）")
    @PostMapping("/issues/{id}/steps")
    IssueView mend(@PathVariable long id, @RequestBody Mending step, HttpServletRequest request) {
        return view(issues(request, Right.MEND_ISSUE)
                .mend(
                        id,
                        Desk.known(Termed.find(IssueStep.Kind.class, step.kind), step.kind),
                        day(step.day),
                        step.words,
                        desk.actor(request)));
    }

    @Operation(summary = "附整改的佐证材料")
    @PostMapping("/issues/{id}/evidence")
    IssueView prove(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestPart("file") MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        try (Uploaded uploaded = new Uploaded(file)) {
            return view(issues(request, Right.MEND_ISSUE)
                    .prove(
                            id,
                            day(day),
                            FileNames.plain(file.getOriginalFilename()),
                            uploaded.file(),
                            desk.actor(request)));
        }
    }

    /** A second person's word. */
    record Reviewing(
            boolean accepted,
            @Nullable LocalDate day,
            @Nullable String words) {}

    @Operation(summary = "复核：同意销号，或写明理由退回；不能是报请或提供佐证的人")
    @PostMapping("/issues/{id}/review")
    IssueView review(@PathVariable long id, @RequestBody Reviewing review, HttpServletRequest request) {
        return view(issues(request, Right.REVIEW_ISSUE)
                .review(
                        id,
                        day(review.day),
                        review.accepted,
                        review.words == null ? "" : review.words,
                        desk.actor(request)));
    }

    /** A step is of today or before: one that lies ahead would keep every other away until then. */
    private LocalDate day(@Nullable LocalDate given) {
        if (given != null && given.isAfter(desk.today())) {
            throw new LedgerException.Refused("日期 " + given + " 晚于今天，请写实际办理的日期。");
        }
        return given == null ? desk.today() : given;
    }
}
