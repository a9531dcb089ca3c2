package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.payment.PaymentRequest;
import mingzhang.ledger.payment.RequestState;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payment requests with their decisions, and how far a budget is spent. */
@RestController
@RequestMapping("/api/ledger")
class PaymentController {
    private final Desk desk;

    PaymentController(Desk desk) {
        this.desk = desk;
    }

    /** A payment request as it is made. */
    record Asked(String number, LineView line, long fen, String kind, String purpose) {}

    /**
     * A payment request and what became of it.
     *
     * @param agreed null where nobody decided yet
     */
    record RequestView(
            String number,
            LineView line,
            long fen,
            String kind,
            String purpose,
            String requestedBy,
            @Nullable Boolean agreed,
            String reason,
            long paidFen) {}

    private RequestView view(RequestState state) {
        PaymentRequest request = state.request();
        return new RequestView(
                request.number(),
                LineView.of(request.line(), desk.catalogue()),
                request.amount().fen(),
                request.kind().term(),
                request.purpose(),
                state.requestedBy(),
                state.agreed().orElse(null),
                state.reason(),
                state.paid().fen());
    }

    @Operation(summary = "部门某年度的支付申请")
    @GetMapping("/requests/{year}/{department}")
    Pages<RequestView> requests(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(
                desk.ledger(request, Right.READ).payments(desk.catalogue()).requests(department, year),
                page,
                size,
                this::view);
    }

    @Operation(summary = "申请支付（一事一审）")
    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@RequestBody Asked asked, HttpServletRequest request) {
        PaymentRequest.Kind kind = Desk.known(Termed.find(PaymentRequest.Kind.class, asked.kind), asked.kind);
        desk.ledger(request, Right.REQUEST_PAYMENT)
                .payments(desk.catalogue())
                .request(
                        new PaymentRequest(asked.number, asked.line.key(), new Money(asked.fen), kind, asked.purpose),
                        desk.actor(request));
    }

    /** What is decided on a request. */
    record Deciding(boolean agreed, String reason) {}

    @Operation(summary = "审批支付申请；申请人不能审批自己的申请")
    @PostMapping("/requests/{number}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String number, @RequestBody Deciding deciding, HttpServletRequest request) {
        desk.ledger(request, Right.DECIDE_PAYMENT)
                .payments(desk.catalogue())
                .decide(number, deciding.agreed, deciding.reason, desk.actor(request));
    }

    /** A month's end. */
    record MonthView(int month, long budgetFen, long paidFen, long paidSoFarFen) {}

    @Operation(summary = "各月执行进度")
    @GetMapping("/progress/{year}/{department}")
    List<MonthView> progress(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        return desk.ledger(request, Right.READ).payments(desk.catalogue()).progress(department, year).stream()
                .map(month -> new MonthView(
                        month.month(),
                        month.budget().fen(),
                        month.paid().fen(),
                        month.paidSoFar().fen()))
                .toList();
    }

    /** What a line's budget is, what was paid from it, and what is left. */
    record BalanceView(LineView line, long budgetFen, long paidFen, long leftFen) {}

    @Operation(summary = "各指标的预算、支付和结余")
    @GetMapping("/balances/{year}/{department}")
    Pages<BalanceView> balances(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(
                desk.ledger(request, Right.READ).payments(desk.catalogue()).balances(department, year),
                page,
                size,
                balance -> new BalanceView(
                        LineView.of(balance.line(), desk.catalogue()),
                        balance.budget().fen(),
                        balance.paid().fen(),
                        balance.left().fen()));
    }
}
