package mingzhang.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.resource.BookKind;
import mingzhang.ledger.resource.BookProblem;
import mingzhang.ledger.resource.BookReport;
import mingzhang.ledger.resource.Books;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The workbooks of people, assets, procurement and projects: empty, taken in, written. */
@RestController
@RequestMapping("/api/ledger/books")
class BookController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Desk desk;

    BookController(Desk desk) {
        this.desk = desk;
    }

    private static BookKind kind(String term) {
        return Desk.known(Termed.find(BookKind.class, term), term);
    }

    private static Right writing(BookKind kind) {
        return switch (kind) {
            case STAFF -> Right.MANAGE_STAFF;
            case ASSETS -> Right.MANAGE_ASSETS;
            case PROCUREMENT -> Right.MANAGE_PROCUREMENT;
            case PROJECTS -> Right.REGISTER_PROJECT;
        };
    }

    private static ResponseEntity<byte[]> file(String name, ByteArrayOutputStream bytes) {
        String attachment = ContentDisposition.attachment()
                .filename(name + ".xlsx", UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(bytes.toByteArray());
    }

    @Operation(summary = "空白模板：人员、资产、采购 或 项目")
    @GetMapping("/{kind}/template")
    ResponseEntity<byte[]> template(@PathVariable String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Books.template(kind(kind), bytes);
        return file(kind + "模板", bytes);
    }

    @Operation(summary = "导出部门某日的内容和统计，与模板同样的表；没有“查看花名册”权限的只有人数")
    @GetMapping("/{kind}/of/{department}")
    ResponseEntity<byte[]> write(
            @PathVariable String kind,
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request)
            throws IOException {
        BookKind known = kind(kind);
        LocalDate on = day == null ? desk.today() : day;
        Right right = known == BookKind.STAFF ? Right.READ_ROSTER : Right.READ;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        desk.ledger(request, right, Right.READ).books().write(known, department, on, bytes);
        return file(kind + "-" + department + "-" + on, bytes);
    }

    /** What is wrong in a workbook, and where; see {@link BookProblem}. */
    record ProblemView(String sheet, int row, String column, String found, String mend) {
        static ProblemView of(BookProblem one) {
            return new ProblemView(one.sheet(), one.row(), one.column(), one.found(), one.mend());
        }
    }

    /**
     * What came of a workbook.
     *
     * @param problems where there are any, nothing was taken in
     */
    record TakenView(int added, int changed, int unchanged, List<ProblemView> problems) {}

    @Operation(summary = "存入工作簿：全部存入，或有问题时什么都不存并列出全部问题；同样内容再存不改变任何数据")
    @PostMapping("/{kind}")
    TakenView take(@PathVariable String kind, @RequestPart("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        BookKind known = kind(kind);
        Path copy = Files.createTempFile("mingzhang-book", ".xlsx");
        try {
            file.transferTo(copy);
            BookReport report = desk.ledger(request, writing(known)).books().take(copy, known, desk.actor(request));
            return new TakenView(
                    report.added(),
                    report.changed(),
                    report.unchanged(),
                    report.problems().stream().map(ProblemView::of).toList());
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
