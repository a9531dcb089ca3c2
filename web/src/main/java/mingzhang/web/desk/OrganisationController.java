package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.budget.Stage;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.store.Termed;
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

/** Organisations, departments with where their budgets stand, and projects. */
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
                desk.ledger(request, Right.READ).organisations(day == null ? desk.today() : day),
                page,
                size,
                OrganisationView::of);
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

    /** A project of the library. */
    record ProjectView(String unit, String code, String name, String kind, int firstYear, int lastYear) {
        static ProjectView of(Project project) {
            return new ProjectView(
                    project.unit(),
                    project.code(),
                    project.name(),
                    project.kind().term(),
                    project.firstYear(),
                    project.lastYear());
        }

        Project project() {
            return new Project(
                    unit,
                    code,
                    name,
                    Desk.known(Termed.find(Project.Kind.class, kind), kind),
                    firstYear,
                    lastYear,
                    List.of());
        }
    }

    @Operation(summary = "部门某年度可安排预算的项目")
    @GetMapping("/projects/{year}/{department}")
    List<ProjectView> projects(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        return desk.ledger(request, Right.READ).budgets(desk.catalogue()).projects(department, year).stream()
                .map(ProjectView::of)
                .toList();
    }

    @Operation(summary = "项目入库")
    @PostMapping("/projects")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@RequestBody ProjectView project, HttpServletRequest request) {
        desk.ledger(request, Right.REGISTER_PROJECT)
                .budgets(desk.catalogue())
                .register(project.project(), desk.actor(request));
    }
}
