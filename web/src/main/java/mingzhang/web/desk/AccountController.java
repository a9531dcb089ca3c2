package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Money;
import mingzhang.figures.Problem;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.StoredYear;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.account.Accounts;
import mingzhang.ledger.account.Calendar;
import mingzhang.ledger.account.DrawnTable;
import mingzhang.ledger.account.HistoryReport;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.publish.Options;
import mingzhang.publish.Publication;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.year.DepartmentYear;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Final accounts: tables, certification, publication. */
@RestController
@RequestMapping("/api/ledger")
class AccountController {
    private static final String PUBLISHED = "accounts-published";

    private final Desk desk;
    private final OrganisationController organisations;

    AccountController(Desk desk, OrganisationController organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    /** A row of a table; amounts in fen, one for each column. */
    record RowView(String code, String name, List<Long> fen) {}

    /** A statutory table. */
    record TableView(String label, String name, List<String> columns, List<RowView> rows) {
        static TableView of(DrawnTable table) {
            return new TableView(
                    table.label(),
                    table.name(),
                    table.columns(),
                    table.rows().stream()
                            .map(row -> new RowView(
                                    row.code(),
                                    row.name(),
                                    row.amounts().stream().map(Money::fen).toList()))
                            .toList());
        }
    }

    /**
     * A department's final accounts.
     *
     * @param certified the hash of the certified figures; null where they are not
     * @param profiles of the words that were imported for this year; one is chosen to certify by
     */
    record AccountsView(
            List<TableView> tables, @Nullable String certified, boolean mayCertify, List<String> profiles) {}

    @Operation(summary = "决算各表，由台账生成；是否已审定")
    @GetMapping("/accounts/{year}/{department}")
    AccountsView accounts(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        Ledger ledger = desk.ledger(request, Right.READ);
        Accounts accounts = ledger.accounts(desk.catalogue());
        return new AccountsView(
                accounts.tables(department, year).stream().map(TableView::of).toList(),
                accounts.certified(department, year).orElse(null),
                desk.visitor(request).rights().contains(Right.CERTIFY_ACCOUNTS),
                ledger.versions(name(department, year, request), year).stream()
                        .map(StoredYear::profile)
                        .distinct()
                        .toList());
    }

    private String name(String department, int year, HttpServletRequest request) {
        return Optional.ofNullable(organisations.names(year, request).get(department))
                .orElseThrow(() -> new LedgerException.Refused(year + " 年没有代码为 " + department + " 的单位，请核对代码。"));
    }

    /**
     * By which profile, and why a warning is acceptable, by the id of the finding.
     *
     * @param explanations null for none
     */
    record Asked(String profile, @Nullable Map<String, String> explanations) {
        Map<String, String> reasons() {
            return Objects.requireNonNullElse(explanations, Map.of());
        }
    }

    /** What came of it. */
    record Done(String says, String hash) {}

    private Profile profile(String id) {
        return Desk.known(desk.catalogue().profile(id), id);
    }

    @Operation(summary = "审定决算：先按公开样式生成草稿、读回、审核，没有错误才审定；文字取自已存入台账的该年度数据")
    @PostMapping("/accounts/{year}/{department}/certification")
    Done certify(
            @PathVariable int year,
            @PathVariable String department,
            @RequestBody Asked asked,
            HttpServletRequest request) {
        Profile profile = profile(asked.profile);
        Ledger ledger = desk.ledger(request, Right.CERTIFY_ACCOUNTS);
        Actor actor = desk.actor(request);
        DepartmentYear words = words(ledger, department, year, profile, request);
        Accounts accounts = ledger.accounts(desk.catalogue());
        String hash = accounts.certify(
                department,
                year,
                profile,
                words,
                desk.bench().checks().of(profile, desk.today(), asked.reasons()),
                actor);
        ledger.importYear(accounts.departmentYear(department, year, profile, words), actor);
        return new Done("已审定", hash);
    }

    private DepartmentYear words(
            Ledger ledger, String department, int year, Profile profile, HttpServletRequest request) {
        return ledger.year(name(department, year, request), year, profile.id())
                .orElseThrow(() -> new LedgerException.Refused(
                        "台账里还没有该部门 " + year + " 年“" + profile.name() + "”的文字数据，请先用 mz import 存入工作簿。"));
    }

    @Operation(summary = "公开已审定的决算：写成公开包，读回核对，放入公开站点，并登记公开这一事项")
    @PostMapping("/accounts/{year}/{department}/publication")
    Done publish(
            @PathVariable int year,
            @PathVariable String department,
            @RequestBody Asked asked,
            HttpServletRequest request)
            throws IOException {
        Profile profile = profile(asked.profile);
        Ledger ledger = desk.ledger(request, Right.CERTIFY_ACCOUNTS);
        Accounts accounts = ledger.accounts(desk.catalogue());
        if (accounts.certified(department, year).isEmpty()) {
            throw new LedgerException.Refused(year + " 年的决算还没有审定，不能公开。");
        }
        LocalDate today = desk.today();
        try {
            Publication publication = Publisher.publish(
                    words(ledger, department, year, profile, request),
                    profile,
                    desk.catalogue(),
                    new Options(Options.of(today).formats(), Options.Rounding.PLAIN, today, asked.reasons()),
                    desk.bench().site());
            String recorded = recorded(department, year, publication, request);
            return new Done(
                    "已公开：" + publication.title() + recorded,
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

    /** Records that the accounts were published, on the day when they first were; what the user is told of it. */
    private String recorded(String department, int year, Publication publication, HttpServletRequest request) {
        if (!desk.visitor(request).rights().contains(Right.RECORD_EVENT)) {
            return "；请有“登记事项”权限的人登记公开这一事项";
        }
        Calendar calendar = desk.ledger(request, Right.RECORD_EVENT).calendar(desk.catalogue());
        boolean before = calendar.on(department, year, desk.today()).stream()
                .anyMatch(due ->
                        due.date().event().equals(PUBLISHED) && due.done().isPresent());
        if (!before) {
            Reply document = new Reply(publication.title(), desk.today());
            calendar.happened(department, year, PUBLISHED, document, desk.actor(request));
        }
        return "";
    }

    /**
     * What was carried into the next year.
     *
     * @param fen all of it
     */
    record Carried(String says, long fen) {}

    @Operation(summary = "把已审定年度的年末结转和结余转为下一年度的年初数")
    @PostMapping("/accounts/{year}/{department}/carry-over")
    Carried carry(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        Ledger ledger = desk.ledger(request, Right.CERTIFY_ACCOUNTS);
        Money carried = ledger.accounts(desk.catalogue()).carryForward(department, year, desk.actor(request));
        return new Carried("已结转到 " + (year + 1) + " 年初", carried.fen());
    }

    @Operation(summary = "导入启用台账以前年度的数：一行一个数，有一行不对就全部不记")
    @PostMapping("/history/{year}")
    HistoryReport history(@PathVariable int year, @RequestPart("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        try (Uploaded copy = new Uploaded(file)) {
            return desk.ledger(request, Right.CERTIFY_ACCOUNTS)
                    .accounts(desk.catalogue())
                    .importHistory(copy.file(), year, desk.actor(request));
        }
    }
}
