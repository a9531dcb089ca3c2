package mingzhang.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.performance.Evidence;
import mingzhang.ledger.performance.EvidenceFiles;
import mingzhang.ledger.performance.Paper;
import mingzhang.web.FileNames;
import mingzhang.web.desk.PerformanceViews.EvidenceView;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that prove something: attached to indicators, listed, and given out again. */
@RestController
@RequestMapping("/api/ledger/performance")
class PerformanceEvidenceController {
    private final Desk desk;

    PerformanceEvidenceController(Desk desk) {
        this.desk = desk;
    }

    private EvidenceFiles files(HttpServletRequest request, Right right) {
        return desk.ledger(request, right).performance(desk.catalogue()).evidence();
    }

    @Operation(summary = "一张绩效表的佐证材料")
    @GetMapping("/{year}/{of}/{code}/forms/{form}/evidence")
    Pages<EvidenceView> list(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        Paper paper = new Paper(PerformanceController.subject(of, code, year), PerformanceController.form(form), day);
        return Pages.of(files(request, Right.READ).of(paper), page, size, EvidenceView::of);
    }

    @Operation(summary = "附佐证材料：path 逐级写指标名称（可不写）；满意度调查须写 sample 和 surveyedOn")
    @PostMapping("/{year}/{of}/{code}/forms/{form}/evidence")
    EvidenceView attach(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable List<String> path,
            @RequestParam(required = false) @Nullable Integer sample,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate surveyedOn,
            @RequestPart("file") MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Evidence.Survey survey = sample == null || surveyedOn == null ? null : new Evidence.Survey(sample, surveyedOn);
        try (Uploaded uploaded = new Uploaded(file)) {
            return EvidenceView.of(files(request, Right.ENTER_PERFORMANCE)
                    .attach(
                            new Paper(
                                    PerformanceController.subject(of, code, year),
                                    PerformanceController.form(form),
                                    day),
                            path == null ? List.of() : path,
                            FileNames.plain(file.getOriginalFilename()),
                            uploaded.file(),
                            survey,
                            desk.actor(request)));
        }
    }

    @Operation(summary = "取回一份佐证材料")
    @GetMapping("/evidence/{id}")
    void content(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EvidenceFiles files = files(request, Right.READ);
        Evidence evidence = files.file(id);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(evidence.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(evidence.name(), UTF_8)
                        .build()
                        .toString());
        files.write(evidence, response.getOutputStream());
    }
}
