package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingzhang.figures.Money;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.resource.ProjectYear;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The project library. */
@RestController
@RequestMapping("/api/ledger/projects")
class ProjectController {
    private final Desk desk;

    ProjectController(Desk desk) {
        this.desk = desk;
    }

    /** What a year of a project costs one level of government. */
    record FundsView(int fiscalYear, String level, long fen) {
        Project.Funds funds() {
            return new Project.Funds(fiscalYear, Desk.known(Termed.find(Level.class, level), level), new Money(fen));
        }
    }

    /**
     * A project of the library.
     *
     * @param funds null in what is sent means none
     * @param purpose what it is for in the year that was asked for; null where nobody said it, as the next
     */
    record ProjectView(
            String unit,
            String code,
            String name,
            String kind,
            int firstYear,
            int lastYear,
            @Nullable List<FundsView> funds,
            @Nullable String purpose,
            @Nullable Boolean evaluated) {
        static ProjectView of(Project project, @Nullable ProjectYear year) {
            return new ProjectView(
                    project.unit(),
                    project.code(),
                    project.name(),
                    project.kind().term(),
                    project.firstYear(),
                    project.lastYear(),
                    project.funds().stream()
                            .map(one -> new FundsView(
                                    one.fiscalYear(),
                                    one.level().term(),
                                    one.amount().fen()))
                            .toList(),
                    year == null ? null : year.purpose(),
                    year == null ? null : year.evaluated());
        }

        Project project() {
            return new Project(
                    unit,
                    code,
                    name,
                    Desk.known(Termed.find(Project.Kind.class, kind), kind),
                    firstYear,
                    lastYear,
                    Objects.requireNonNullElse(funds, List.<FundsView>of()).stream()
                            .map(FundsView::funds)
                            .toList());
        }
    }

    @Operation(summary = "部门某年度可安排预算的项目，连同分级资金和该年度的用途")
    @GetMapping("/{year}/{department}")
    List<ProjectView> projects(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        Ledger ledger = desk.ledger(request, Right.READ);
        Map<String, ProjectYear> years = ledger.resources().projectYears(department, year).stream()
                .collect(Collectors.toMap(ProjectYear::project, Function.identity()));
        return ledger.budgets(desk.catalogue()).projects(department, year).stream()
                .map(project -> ProjectView.of(project, years.get(project.code())))
                .toList();
    }

    @Operation(summary = "项目入库")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@RequestBody ProjectView project, HttpServletRequest request) {
        desk.ledger(request, Right.REGISTER_PROJECT)
                .budgets(desk.catalogue())
                .register(project.project(), desk.actor(request));
    }

    /** What a project is for in a year. */
    record Purpose(String project, String purpose, boolean evaluated) {}

    @Operation(summary = "写明项目某年度的用途和是否参加自评")
    @PostMapping("/{year}/purposes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void describe(@PathVariable int year, @RequestBody Purpose given, HttpServletRequest request) {
        desk.ledger(request, Right.REGISTER_PROJECT)
                .resources()
                .describe(given.project, year, given.purpose, given.evaluated, desk.actor(request));
    }
}
