package mingzhang.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.catalogue.LibraryIndicator;
import mingzhang.evaluate.EvaluationJson;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.performance.Filled;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Overview;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Ruling;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Termed;
import mingzhang.web.desk.PerformanceViews.HandedIn;
import mingzhang.web.desk.PerformanceViews.RemarkView;
import mingzhang.web.desk.PerformanceViews.RowView;
import mingzhang.web.desk.PerformanceViews.RulingView;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Targets, monitoring forms, self-evaluations, re-checks and opinions: their rows, submission, review, and exchange. */
@RestController
@RequestMapping("/api/ledger/performance")
class PerformanceController {
    private final Desk desk;

    PerformanceController(Desk desk) {
        this.desk = desk;
    }

    private Performance with(HttpServletRequest request, Right right) {
        return desk.ledger(request, right).performance(desk.catalogue());
    }

    /** A subject by the words of an address: departments or projects. */
    static Subject subject(String of, String code, int year) {
        return switch (of) {
            case "departments" -> Subject.department(code, year);
            case "projects" -> Subject.project(code, year);
            default -> throw new LedgerException.Refused("不认识“" + of + "”，应为 departments 或 projects。");
        };
    }

    static Form form(String term) {
        return Desk.known(Termed.find(Form.class, term), term);
    }

    private static Right editing(Form form) {
        return switch (form.desk()) {
            case UNIT -> Right.ENTER_PERFORMANCE;
            case FINANCE -> Right.REVIEW_PERFORMANCE;
            case EVALUATOR -> Right.GIVE_OPINION;
        };
    }

    private static Right submitting(Form form) {
        return form.desk() == Form.Desk.UNIT ? Right.SUBMIT_PERFORMANCE : editing(form);
    }

    @Operation(summary = "指标库：按项目类别和文字查找")
    @GetMapping("/library")
    Pages<LibraryIndicator> library(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(with(request, Right.READ).library(kind, word), page, size, known -> known);
    }

    /** A form by which something is scored. */
    record FrameView(String id, String name, String law, List<LevelView> levels) {}

    /** A level one with its points; null where the form leaves them open. */
    record LevelView(String name, @Nullable String points) {}

    @Operation(summary = "某年度可用的评价表")
    @GetMapping("/{year}/frames")
    List<FrameView> frames(@PathVariable int year, HttpServletRequest request) {
        return with(request, Right.READ).frames(year).stream()
                .map(frame -> new FrameView(
                        frame.id(),
                        frame.name(),
                        frame.law(),
                        frame.levels().stream()
                                .map(level -> new LevelView(level.name(), PerformanceViews.text(level.points())))
                                .toList()))
                .toList();
    }

    /**
     * A department or a project with where its forms stand.
     *
     * @param of 部门整体 or 项目
     * @param forms by the form's name, only those that somebody began
     */
    record SubjectView(String of, String code, String name, Map<String, String> forms) {
        static SubjectView of(Overview overview) {
            Map<String, String> forms = new LinkedHashMap<>();
            overview.forms().forEach((form, standing) -> forms.put(form.term(), standing.text()));
            return new SubjectView(
                    overview.subject().of().term(), overview.subject().code(), overview.name(), forms);
        }
    }

    @Operation(summary = "部门整体和所属项目，各绩效表到了哪一步")
    @GetMapping("/{year}/departments/{department}/overview")
    Pages<SubjectView> overview(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(with(request, Right.READ).overview(department, year), page, size, SubjectView::of);
    }

    /**
     * A form.
     *
     * @param frame the id of the form by which it is scored; empty where nobody began it
     * @param standing in words
     * @param open whether its rows may be changed now
     * @param mayEdit whether the caller may, somewhere
     * @param columns the columns of its rows
     * @param remarks everything that is wrong with it as it stands
     */
    record FormView(
            String of,
            String code,
            int year,
            String form,
            @Nullable LocalDate day,
            String name,
            String frame,
            String standing,
            boolean open,
            boolean mayEdit,
            boolean maySubmit,
            boolean mayDecide,
            List<String> columns,
            List<RowView> rows,
            List<HandedIn> versions,
            List<RulingView> rulings,
            List<RemarkView> remarks) {}

    @Operation(summary = "一张绩效表：内容、版本、审核意见和存在的问题；绩效监控须写 day")
    @GetMapping("/{year}/{of}/{code}/forms/{form}")
    FormView form(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Performance performance = with(request, Right.READ);
        Paper paper = new Paper(subject(of, code, year), form(form), day);
        return view(
                performance.filled(paper),
                remarks(performance, paper),
                desk.visitor(request).rights());
    }

    /** Where it cannot be looked through yet, why not. */
    private static List<RemarkView> remarks(Performance performance, Paper paper) {
        try {
            return RemarkView.of(performance.remarks(paper));
        } catch (LedgerException.Refused e) {
            String why = String.valueOf(e.getMessage());
            return List.of(new RemarkView("not-yet", true, List.of(), why, "", why));
        }
    }

    private static FormView view(Filled filled, List<RemarkView> remarks, Set<Right> rights) {
        Paper paper = filled.paper();
        Form form = paper.form();
        boolean open = filled.standing().isOpen();
        return new FormView(
                paper.subject().of().term(),
                paper.subject().code(),
                paper.subject().year(),
                form.term(),
                paper.day(),
                filled.name(),
                filled.frame(),
                filled.standing().text(),
                open,
                open && rights.contains(editing(form)),
                open && rights.contains(submitting(form)),
                !open && rights.contains(Right.REVIEW_PERFORMANCE),
                form.columns(),
                filled.rows().stream().map(RowView::of).toList(),
                filled.versions().stream().map(HandedIn::of).toList(),
                filled.rulings().stream().map(RulingView::of).toList(),
                remarks);
    }

    /** Which form of the catalogue. */
    record Beginning(String frame) {}

    @Operation(summary = "选用另一种评价表开始填报绩效目标；不选的，部门用共性指标体系，项目用项目支出自评表")
    @PostMapping("/{year}/{of}/{code}/frame")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @RequestBody Beginning beginning,
            HttpServletRequest request) {
        with(request, Right.ENTER_PERFORMANCE).begin(subject(of, code, year), beginning.frame, desk.actor(request));
    }

    @Operation(summary = "填写若干行：全部写入，或全部不写；有人先改过的返回 409；words 为空的删去该行")
    @PutMapping("/{year}/{of}/{code}/forms/{form}/rows")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestBody List<RowView> rows,
            HttpServletRequest request) {
        Form edited = form(form);
        with(request, editing(edited))
                .edit(
                        new Paper(subject(of, code, year), edited, day),
                        rows.stream().map(RowView::row).toList(),
                        desk.actor(request));
    }

    @Operation(summary = "上报：把现在的内容连同台账的数据定为一个版本；有必须改正的问题时逐条列出")
    @PostMapping("/{year}/{of}/{code}/forms/{form}/submission")
    HandedIn submit(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Form submitted = form(form);
        return HandedIn.of(with(request, submitting(submitted))
                .submit(new Paper(subject(of, code, year), submitted, day), desk.actor(request)));
    }

    /**
     * A decision.
     *
     * @param hash of what was seen; null for whatever was handed in last
     * @param outcome 通过 or 退回
     */
    record Deciding(
            @Nullable String hash, String outcome, @Nullable String words) {}

    @Operation(summary = "审核：通过，或写明理由退回；内容在查看之后变过的返回 409")
    @PostMapping("/{year}/{of}/{code}/forms/{form}/decision")
    RulingView decide(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestBody Deciding deciding,
            HttpServletRequest request) {
        return RulingView.of(with(request, Right.REVIEW_PERFORMANCE)
                .decide(
                        new Paper(subject(of, code, year), form(form), day),
                        deciding.hash,
                        Desk.known(Termed.find(Ruling.Outcome.class, deciding.outcome), deciding.outcome),
                        deciding.words == null ? "" : deciding.words,
                        desk.actor(request)));
    }

    @Operation(summary = "自评的每一分怎样得来：算式、数据和来源、规则和依据；形状同 mz evaluate --json")
    @GetMapping("/{year}/{of}/{code}/evaluation")
    ResponseEntity<String> evaluation(
            @PathVariable int year, @PathVariable String of, @PathVariable String code, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(EvaluationJson.write(with(request, Right.READ).evaluated(subject(of, code, year))));
    }

    @Operation(summary = "导出给第三方：json，评价方填 opinions")
    @GetMapping("/{year}/{of}/{code}/export.json")
    ResponseEntity<byte[]> json(
            @PathVariable int year, @PathVariable String of, @PathVariable String code, HttpServletRequest request) {
        String json = with(request, Right.READ).exportJson(subject(of, code, year));
        return file("评价-" + code + "-" + year + ".json", MediaType.APPLICATION_JSON, json.getBytes(UTF_8));
    }

    @Operation(summary = "导出给第三方：xlsx，评价方填最后两列")
    @GetMapping("/{year}/{of}/{code}/export.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable int year, @PathVariable String of, @PathVariable String code, HttpServletRequest request)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        with(request, Right.READ).exportXlsx(subject(of, code, year), out);
        MediaType type = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return file("评价-" + code + "-" + year + ".xlsx", type, out.toByteArray());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    @Operation(summary = "收回第三方的意见：有问题的逐条列出，全部不收；导出以后数据变过的不收")
    @PostMapping("/{year}/{of}/{code}/opinions")
    HandedIn opinions(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @RequestPart("file") MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        try (Uploaded uploaded = new Uploaded(file)) {
            return HandedIn.of(with(request, Right.GIVE_OPINION)
                    .opinions(subject(of, code, year), uploaded.file(), desk.actor(request)));
        }
    }
}
