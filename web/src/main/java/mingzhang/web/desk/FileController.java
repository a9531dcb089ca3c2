package mingzhang.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.payment.ImportReport;
import mingzhang.ledger.payment.Payments;
import mingzhang.ledger.payment.Refusal;
import mingzhang.ledger.store.Termed;
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

/** The treasury's files: taken in, and what was set aside of them. */
@RestController
@RequestMapping("/api/ledger/files")
class FileController {
    /** Rows set aside that an answer shows; the rest are asked for by page. */
    private static final int MOST_SHOWN = 80;

    private final Desk desk;

    FileController(Desk desk) {
        this.desk = desk;
    }

    /** A row that was set aside. */
    record RefusalView(int row, String voucher, List<String> cells, String reason) {
        static RefusalView of(Refusal refusal) {
            return new RefusalView(refusal.row(), refusal.voucher(), refusal.cells(), refusal.reason());
        }
    }

    /**
     * What an import did.
     *
     * @param file its number, by which what was set aside is asked for
     * @param outcome FIRST, RESUMED or UNCHANGED
     */
    record ReportView(long file, String outcome, int good, int bad, List<RefusalView> refusals) {}

    @Operation(summary = "导入国库文件：好行入账，不合格的行附原因另存；同样内容再导入不改变任何数据")
    @PostMapping
    ReportView take(
            @RequestParam String kind,
            @RequestParam int year,
            @RequestPart("file") MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        try (Uploaded copy = new Uploaded(file)) {
            Payments payments = desk.ledger(request, Right.IMPORT_FILES).payments(desk.catalogue());
            ImportReport report = payments.importFile(
                    copy.file(), Desk.known(Termed.find(FileKind.class, kind), kind), year, desk.actor(request));
            return new ReportView(
                    report.file(),
                    report.outcome().name(),
                    report.good(),
                    report.bad(),
                    Pages.of(payments.refusals(report.file()), 0, MOST_SHOWN, RefusalView::of)
                            .items());
        }
    }

    @Operation(summary = "一份文件中没有导入的行")
    @GetMapping("/{file}/refusals")
    Pages<RefusalView> refusals(
            @PathVariable long file,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(
                desk.ledger(request, Right.IMPORT_FILES)
                        .payments(desk.catalogue())
                        .refusals(file),
                page,
                size,
                RefusalView::of);
    }

    @Operation(summary = "没有导入的行，连同原因，作为可以改好后再导入的 csv")
    @GetMapping("/{file}/refusals.csv")
    ResponseEntity<byte[]> mend(@PathVariable long file, HttpServletRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, UTF_8)) {
            out.write('\ufeff');
            desk.ledger(request, Right.IMPORT_FILES).payments(desk.catalogue()).writeRefusals(file, out);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refusals-" + file + ".csv\"")
                .body(bytes.toByteArray());
    }
}
