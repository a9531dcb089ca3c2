package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.figures.Money;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.resource.Procurement;
import mingzhang.ledger.resource.Purchasing;
import mingzhang.ledger.resource.Resources;
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

/** Procurement: budget, plan, contract, acceptance. */
@RestController
@RequestMapping("/api/ledger/procurement")
class ProcurementController {
    private final Desk desk;

    ProcurementController(Desk desk) {
        this.desk = desk;
    }

    private Resources writing(HttpServletRequest request) {
        return desk.ledger(request, Right.MANAGE_PROCUREMENT).resources();
    }

    /** Procurement of one kind; rates in percent with two decimals, as digits; null without what they are measured against. */
    record RatesView(
            String kind,
            long budgetedFen,
            long plannedFen,
            long contractedFen,
            long deliveredFen,
            long smallAndMediumFen,
            long smallFen,
            @Nullable String planningRate,
            @Nullable String executionRate,
            @Nullable String completionRate) {
        static RatesView of(String kind, Procurement one) {
            return new RatesView(
                    kind,
                    one.budgeted().fen(),
                    one.planned().fen(),
                    one.contracted().fen(),
                    one.delivered().fen(),
                    one.toSmallAndMedium().fen(),
                    one.toSmall().fen(),
                    one.planningRate().map(BigDecimal::toPlainString).orElse(null),
                    one.executionRate().map(BigDecimal::toPlainString).orElse(null),
                    one.completionRate().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    @Operation(summary = "部门某年度的采购预算、计划、合同、验收和三项比率，分货物、工程、服务及合计")
    @GetMapping("/{year}/{department}")
    List<RatesView> rates(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        List<Procurement> kinds = desk.ledger(request, Right.READ).resources().procurement(department, year);
        Procurement all = kinds.stream().reduce(Procurement::plus).orElseThrow();
        return Stream.concat(
                        kinds.stream().map(one -> RatesView.of(one.kind(), one)), Stream.of(RatesView.of("合计", all)))
                .toList();
    }

    /** What a unit may buy for. */
    record BudgetView(String unit, int fiscalYear, String kind, LocalDate from, long fen, String authority) {
        static BudgetView of(Procurement.Budget one) {
            return new BudgetView(
                    one.unit(),
                    one.fiscalYear(),
                    one.kind(),
                    one.from(),
                    one.amount().fen(),
                    one.authority());
        }
    }

    /** What was accepted of a contract. */
    record DeliveryView(String contract, LocalDate accepted, long fen) {
        static DeliveryView of(Procurement.Delivery one) {
            return new DeliveryView(one.contract(), one.accepted(), one.amount().fen());
        }
    }

    /**
     * A contract.
     *
     * @param deliveries null in what is sent
     */
    record ContractView(
            String plan,
            String number,
            String supplier,
            String size,
            long fen,
            LocalDate signed,
            @Nullable List<DeliveryView> deliveries) {
        static ContractView of(Procurement.Contract one, Purchasing all) {
            return new ContractView(
                    one.plan(),
                    one.number(),
                    one.supplier(),
                    one.size(),
                    one.amount().fen(),
                    one.signed(),
                    all.deliveries().stream()
                            .filter(delivery -> delivery.contract().equals(one.number()))
                            .map(DeliveryView::of)
                            .toList());
        }
    }

    /**
     * A plan.
     *
     * @param contracts null in what is sent
     */
    record PlanView(
            String unit,
            int fiscalYear,
            String number,
            String name,
            String kind,
            long fen,
            @Nullable List<ContractView> contracts) {
        static PlanView of(Procurement.Plan one, Purchasing all) {
            return new PlanView(
                    one.unit(),
                    one.fiscalYear(),
                    one.number(),
                    one.name(),
                    one.kind(),
                    one.amount().fen(),
                    all.contracts().stream()
                            .filter(contract -> contract.plan().equals(one.number()))
                            .map(contract -> ContractView.of(contract, all))
                            .toList());
        }
    }

    @Operation(summary = "部门某年度的采购计划，连同合同和验收")
    @GetMapping("/{year}/{department}/plans")
    Pages<PlanView> plans(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        Purchasing all = desk.ledger(request, Right.READ).resources().purchasing(department, year);
        return Pages.of(all.plans(), page, size, plan -> PlanView.of(plan, all));
    }

    @Operation(summary = "部门某年度历次的采购预算")
    @GetMapping("/{year}/{department}/budgets")
    Pages<BudgetView> budgets(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(
                desk.ledger(request, Right.READ)
                        .resources()
                        .purchasing(department, year)
                        .budgets(),
                page,
                size,
                BudgetView::of);
    }

    @Operation(summary = "登记采购预算；调整的写新的生效日期")
    @PostMapping("/budgets")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setBudget(@RequestBody BudgetView view, HttpServletRequest request) {
        writing(request)
                .setBudget(
                        new Procurement.Budget(
                                view.unit, view.fiscalYear, view.kind, view.from, new Money(view.fen), view.authority),
                        desk.actor(request));
    }

    @Operation(summary = "登记采购计划")
    @PostMapping("/plans")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(@RequestBody PlanView view, HttpServletRequest request) {
        writing(request)
                .plan(
                        new Procurement.Plan(
                                view.unit, view.fiscalYear, view.number, view.name, view.kind, new Money(view.fen)),
                        desk.actor(request));
    }

    @Operation(summary = "登记采购合同，合计不能超过计划")
    @PostMapping("/contracts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@RequestBody ContractView view, HttpServletRequest request) {
        writing(request)
                .sign(
                        new Procurement.Contract(
                                view.plan, view.number, view.supplier, view.size, new Money(view.fen), view.signed),
                        desk.actor(request));
    }

    @Operation(summary = "登记验收，合计不能超过合同，也不早于签订")
    @PostMapping("/deliveries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@RequestBody DeliveryView view, HttpServletRequest request) {
        writing(request)
                .accept(
                        new Procurement.Delivery(view.contract, view.accepted, new Money(view.fen)),
                        desk.actor(request));
    }
}
