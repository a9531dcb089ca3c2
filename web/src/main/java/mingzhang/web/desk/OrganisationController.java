package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.budget.Stage;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.organisation.Succeeded;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations with their dates and successions, and departments with where their budgets stand. */
@RestController
@RequestMapping("/api/ledger")
class OrganisationController {
    private final Desk desk;

    OrganisationController(Desk desk) {
        this.desk = desk;
    }

    /** An organisation of a day; what nobody registered yet is null. */
    record OrganisationView(
            String name,
            @Nullable String code,
            @Nullable Integer level,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        static OrganisationView of(Organisation organisation) {
            Optional<Particulars> p = organisation.particulars();
            return new OrganisationView(
                    organisation.name(),
                    p.map(Particulars::code).orElse(null),
                    p.map(Particulars::level).orElse(null),
                    p.map(one -> one.kind().term()).orElse(null),
                    p.map(Particulars::region).orElse(null),
                    p.map(Particulars::parent).orElse(null),
                    organisation.validFrom(),
                    organisation.validUntil());
        }
    }

    @Operation(summary = "某日的机构，限于可见范围")
    @GetMapping("/organisations")
    Pages<OrganisationView> organisations(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(
                reading(request).organisations(day == null ? desk.today() : day), page, size, OrganisationView::of);
    }

    private Ledger reading(HttpServletRequest request) {
        return desk.ledger(request, Right.READ, Right.MANAGE_ORGANISATIONS);
    }

    @Operation(summary = "一个机构历来的名称、代码、隶属和起止日期")
    @GetMapping("/organisations/{code}/history")
    List<OrganisationView> history(@PathVariable String code, HttpServletRequest request) {
        return reading(request).history(code).stream().map(OrganisationView::of).toList();
    }

    /** That an organisation's work passed to another. */
    record SuccessionView(String predecessor, String successor, String kind, LocalDate on, String authority) {
        static SuccessionView of(Succeeded one) {
            return new SuccessionView(
                    one.predecessor(), one.successor(), one.kind().term(), one.on(), one.authority());
        }
    }

    @Operation(summary = "合并、分立、撤销：谁的职责由谁承接")
    @GetMapping("/successions")
    Pages<SuccessionView> successions(
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(reading(request).successions(), page, size, SuccessionView::of);
    }

    /** A new organisation; the parent is the code of the one above, null for a department. */
    record New(
            String name,
            String code,
            int level,
            String kind,
            String region,
            @Nullable String parent,
            LocalDate from) {
        Organisation organisation() {
            Organisation.Kind known = Desk.known(Organisation.Kind.find(kind), kind);
            String above = parent == null || parent.isBlank() ? null : parent;
            return new Organisation(name, new Particulars(code, level, known, region, above), from);
        }
    }

    @Operation(summary = "登记机构")
    @PostMapping("/organisations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@RequestBody New organisation, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_ORGANISATIONS).register(organisation.organisation(), desk.actor(request));
    }

    /** Another name from a day on. */
    record Renaming(String name, String newName, LocalDate from) {}

    @Operation(summary = "更名：从某日起用新名称，往年的数据两个名称都查得到")
    @PostMapping("/renamings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@RequestBody Renaming renaming, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_ORGANISATIONS)
                .rename(renaming.name, renaming.newName, renaming.from, desk.actor(request));
    }

    @Operation(summary = "合并、分立、撤销：职责从某日起由另一机构承接，写明依据")
    @PostMapping("/successions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void succeed(@RequestBody SuccessionView given, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_ORGANISATIONS)
                .succeed(
                        given.predecessor,
                        given.successor,
                        Desk.known(Organisation.Succession.find(given.kind), given.kind),
                        given.on,
                        given.authority,
                        desk.actor(request));
    }

    /**
     * A department in a fiscal year.
     *
     * @param stage where its budget stands, such as 一上编报中
     * @param round the round that is open; null where the budget is approved
     */
    record DepartmentView(
            String code,
            String name,
            String stage,
            @Nullable String round) {}

    @Operation(summary = "某年度的部门及其预算所处环节")
    @GetMapping("/departments/{year}")
    List<DepartmentView> departments(@PathVariable int year, HttpServletRequest request) {
        Map<String, String> names = names(year, request);
        return desk.ledger(request, Right.READ).budgets(desk.catalogue()).stages(year).entrySet().stream()
                .map(one -> new DepartmentView(
                        one.getKey(),
                        names.getOrDefault(one.getKey(), one.getKey()),
                        one.getValue().text(),
                        one.getValue() instanceof Stage.Open(var round) ? round.term() : null))
                .toList();
    }

    /** The names of a year's organisations by their codes. */
    Map<String, String> names(int year, HttpServletRequest request) {
        return desk.ledger(request, Right.READ).organisations(LocalDate.of(year, 12, 31)).stream()
                .filter(one -> one.particulars().isPresent())
                .collect(Collectors.toMap(
                        one -> one.particulars().orElseThrow().code(), Organisation::name, (one, other) -> one));
    }
}
