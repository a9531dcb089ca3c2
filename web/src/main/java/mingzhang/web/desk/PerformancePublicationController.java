package mingzhang.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.store.LedgerException;
import mingzhang.publish.Options;
import mingzhang.publish.Publication;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of performance from the ledger: the filled workbook, and the published package. */
@RestController
@RequestMapping("/api/ledger/performance/{year}/departments/{department}")
class PerformancePublicationController {
    private static final String COVER = "封面";
    private static final String KIND = "performance";

    private final Desk desk;
    private final OrganisationController organisations;

    PerformancePublicationController(Desk desk, OrganisationController organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    @Operation(summary = "绩效工作簿：目标、监控、自评、复核、基础数据和整改台账由台账填好，可接着填或用 mz publish 生成文件")
    @GetMapping("/workbook.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(defaultValue = "performance-self") String profile,
            HttpServletRequest request)
            throws IOException {
        Profile known = profile(profile);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.write(
                desk.ledger(request, Right.READ)
                        .performance(desk.catalogue())
                        .departmentYear(
                                department,
                                known,
                                desk.today(),
                                words(desk.ledger(request, Right.READ), department, year, known, request)),
                known,
                desk.catalogue(),
                out);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(known.name() + "-" + department + "-" + year + ".xlsx", UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private Profile profile(String id) {
        return Desk.known(desk.catalogue().profile(id).filter(one -> one.kind().equals(KIND)), id);
    }

    private DepartmentYear words(
            Ledger ledger, String department, int year, Profile profile, HttpServletRequest request) {
        String name = Optional.ofNullable(organisations.names(year, request).get(department))
                .orElseThrow(() -> new LedgerException.Refused(year + " 年没有代码为 " + department + " 的单位，请核对代码。"));
        return ledger.year(name, year, profile.id())
                .orElseGet(() -> new DepartmentYear(profile.id(), name, year, cover(ledger, name, year)));
    }

    /** The cover of another workbook of the year, so that nobody types it again. */
    private static List<Sheet> cover(Ledger ledger, String name, int year) {
        return ledger.versions(name, year).stream()
                .flatMap(version -> ledger.year(version).sheet(COVER).stream())
                .limit(1)
                .toList();
    }

    /**
     * What is published.
     *
     * @param profile performance-targets, -monitoring, -self, -overall, -recheck or -rectification
     * @param explanations why a warning is acceptable, by the id of the finding; null for none
     */
    record Asked(String profile, @Nullable Map<String, String> explanations) {
        Map<String, String> reasons() {
            return Objects.requireNonNullElse(explanations, Map.of());
        }
    }

    /** What came of it. */
    record Done(String says, String folder) {}

    @Operation(summary = "公开绩效文件：数字和表都取自台账，写成公开包，读回核对，放入公开站点；封面取自已存入的工作簿")
    @PostMapping("/publication")
    Done publish(
            @PathVariable int year,
            @PathVariable String department,
            @RequestBody Asked asked,
            HttpServletRequest request)
            throws IOException {
        Profile profile = profile(asked.profile);
        LocalDate today = desk.today();
        Ledger ledger = desk.ledger(request, Right.CERTIFY_ACCOUNTS);
        DepartmentYear filled = ledger.performance(desk.catalogue())
                .published(department, profile, today, words(ledger, department, year, profile, request));
        // What is published is kept first: whoever may not write for the department is refused here, and the trail
        // tells of it.
        ledger.importYear(filled, desk.actor(request));
        try {
            Publication publication = Publisher.publish(
                    filled,
                    profile,
                    desk.catalogue(),
                    new Options(Options.of(today).formats(), Options.Rounding.PLAIN, today, asked.reasons()),
                    desk.bench().site());
            return new Done(
                    "已公开：" + publication.title(),
                    String.valueOf(publication.folder().getFileName()));
        } catch (PublishException e) {
            throw new LedgerException.Refused(
                    "没有公开：\n"
                            + String.join(
                                    "\n",
                                    e.problems().stream().map(Problem::line).toList()),
                    e);
        }
    }
}
