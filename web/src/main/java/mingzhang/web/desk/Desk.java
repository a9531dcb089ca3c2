package mingzhang.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.access.Access;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.access.Visitor;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Where calls get the ledger from: always with one right, and for whoever is signed in. */
@Configuration(proxyBeanMethods = false)
@Import({
    Guard.class,
    DeskProblems.class,
    Completeness.class,
    SessionController.class,
    VouchedController.class,
    OrganisationController.class,
    StaffController.class,
    AssetController.class,
    ProcurementController.class,
    ProjectController.class,
    CodeController.class,
    BookController.class,
    UserController.class,
    BudgetController.class,
    PaymentController.class,
    FileController.class,
    AccountController.class,
    CalendarController.class,
    PerformanceController.class,
    PerformanceResultController.class,
    PerformanceEvidenceController.class,
    PerformanceIssueController.class,
    PerformancePublicationController.class,
    TaskController.class,
    TrailController.class
})
public class Desk {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Workbench bench;
    private final Access access;

    /** A desk at a ledger. */
    public Desk(Workbench bench) {
        this.bench = bench;
        this.access = bench.ledger().access(bench.catalogue());
    }

    Workbench bench() {
        return bench;
    }

    Catalogue catalogue() {
        return bench.catalogue();
    }

    Access access() {
        return access;
    }

    Instant now() {
        return bench.clock().instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CHINA);
    }

    /** Who calls; the guard let nobody else through. */
    Visitor visitor(HttpServletRequest request) {
        return (Visitor) request.getAttribute(Guard.VISITOR);
    }

    /** The ledger as far as the caller's right goes. */
    Ledger ledger(HttpServletRequest request, Right right) {
        String token = (String) request.getAttribute(Guard.TOKEN);
        return bench.ledger().behind(access.gate(token, right, now()));
    }

    /** As far as the first of these rights goes that the caller has. */
    Ledger ledger(HttpServletRequest request, Right right, Right other) {
        return ledger(request, visitor(request).rights().contains(right) ? right : other);
    }

    /** The caller as the trail knows them. */
    Actor actor(HttpServletRequest request) {
        return visitor(request).at(now(), request.getRemoteAddr());
    }

    /** A word of the call that must be one of several. */
    static <T> T known(java.util.Optional<T> found, String word) {
        return found.orElseThrow(() -> new LedgerException.Refused("不认识“" + word + "”，请对照接口说明。"));
    }
}
