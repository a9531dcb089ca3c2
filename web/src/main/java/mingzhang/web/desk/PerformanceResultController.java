package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingzhang.evaluate.Recheck;
import mingzhang.figures.Money;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.performance.Draw;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.store.LedgerException;
import mingzhang.web.desk.PerformanceViews.BesideView;
import mingzhang.web.desk.PerformanceViews.MonitoredView;
import mingzhang.web.desk.PerformanceViews.ResultView;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monitoring on any day; re-checks, grades, ranking, and what results say beside the next request. */
@RestController
@RequestMapping("/api/ledger/performance/{year}")
class PerformanceResultController {
    private final Desk desk;

    PerformanceResultController(Desk desk) {
        this.desk = desk;
    }

    private Performance reading(HttpServletRequest request) {
        return desk.ledger(request, Right.READ).performance(desk.catalogue());
    }

    private LocalDate day(int year, @Nullable LocalDate asked) {
        LocalDate today = desk.today();
        if (asked != null) {
            return asked;
        }
        return today.getYear() == year ? today : LocalDate.of(year, 12, 31);
    }

    @Operation(summary = "双监控：某日的支付进度和指标进度、预警和算式、全年预计、预计结转、时间线；不写 day 的为今天")
    @GetMapping("/{of}/{code}/monitored")
    MonitoredView monitored(
            @PathVariable int year,
            @PathVariable String of,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Subject subject = PerformanceController.subject(of, code, year);
        return MonitoredView.of(reading(request).monitored(subject, day(year, day)));
    }

    @Operation(summary = "部门全部项目某日的监控")
    @GetMapping("/departments/{department}/monitored-projects")
    Pages<MonitoredView> monitoredProjects(
            @PathVariable int year,
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        LocalDate on = day(year, day);
        if (on.getYear() != year) {
            throw new LedgerException.Refused(on + " 不在 " + year + " 年度内，不能监控；请核对日期。");
        }
        return Pages.of(reading(request).monitoredProjects(department, on), page, size, MonitoredView::of);
    }

    /** The statutory form as it is printed: a head, the money, a head, and a row for each indicator. */
    record StatutoryView(LocalDate day, List<List<String>> rows) {}

    @Operation(summary = "法定监控表（1—7 月，8 月填报）")
    @GetMapping("/{of}/{code}/statutory")
    StatutoryView statutory(
            @PathVariable int year, @PathVariable String of, @PathVariable String code, HttpServletRequest request) {
        Performance performance = reading(request);
        return new StatutoryView(
                performance.statutoryDay(year), performance.statutory(PerformanceController.subject(of, code, year)));
    }

    /** A project that was drawn. */
    record DrawnView(String code, String name) {}

    /** What was drawn. */
    record DrawView(
            long id,
            String seed,
            @Nullable String share,
            long alwaysFen,
            int candidates,
            Instant at,
            String by,
            List<DrawnView> drawn) {
        static DrawView of(Draw draw) {
            return new DrawView(
                    draw.id(),
                    draw.seed(),
                    PerformanceViews.text(draw.share()),
                    draw.always().fen(),
                    draw.candidates(),
                    draw.at(),
                    draw.by(),
                    draw.drawn().stream()
                            .map(one -> new DrawnView(one.code(), one.name()))
                            .toList());
        }
    }

    /**
     * How to draw.
     *
     * @param share of the smaller projects, between 0 and 1, as decimal text
     * @param alwaysFen from which amount on every project is looked at
     * @param seed published beforehand
     */
    record Drawing(String share, long alwaysFen, String seed) {}

    @Operation(summary = "抽取复核对象：同样的种子任何人都抽出同样的项目")
    @PostMapping("/draws")
    DrawView draw(@PathVariable int year, @RequestBody Drawing drawing, HttpServletRequest request) {
        return DrawView.of(desk.ledger(request, Right.REVIEW_PERFORMANCE)
                .performance(desk.catalogue())
                .rechecks()
                .draw(year, share(drawing.share), new Money(drawing.alwaysFen), drawing.seed, desk.actor(request)));
    }

    private static BigDecimal share(String text) {
        if (!text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
            throw new LedgerException.Refused("抽取比例“" + text + "”应在 0 至 1 之间，例如 0.1。");
        }
        return new BigDecimal(text);
    }

    @Operation(summary = "某年度抽取的复核对象，最近的在前")
    @GetMapping("/draws")
    Pages<DrawView> draws(
            @PathVariable int year,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(reading(request).rechecks().draws(year), page, size, DrawView::of);
    }

    @Operation(summary = "评价结果：自评、复核和第三方的差别，等级；没有上报自评的返回 422")
    @GetMapping("/{of}/{code}/result")
    ResultView result(
            @PathVariable int year, @PathVariable String of, @PathVariable String code, HttpServletRequest request) {
        return reading(request)
                .rechecks()
                .result(PerformanceController.subject(of, code, year))
                .map(ResultView::of)
                .orElseThrow(() -> new LedgerException.Refused(code + " " + year + " 年还没有上报绩效自评，没有评价结果。"));
    }

    @Operation(summary = "全部评价结果，按代码")
    @GetMapping("/{of}/results")
    Pages<ResultView> results(
            @PathVariable int year,
            @PathVariable String of,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        Subject.Of kind = PerformanceController.subject(of, "", year).of();
        return Pages.of(reading(request).rechecks().results(kind, year), page, size, ResultView::of);
    }

    /**
     * A place in a ranking.
     *
     * @param before last year's rank; 0 where it was not ranked
     * @param moved how many places it rose; negative where it fell
     */
    record PlaceView(String subject, @Nullable String total, int rank, int before, int moved) {
        static PlaceView of(Recheck.Place place) {
            return new PlaceView(
                    place.subject(), PerformanceViews.text(place.total()), place.rank(), place.before(), place.moved());
        }
    }

    @Operation(summary = "部门或项目排名，连同上年的名次")
    @GetMapping("/{of}/ranking")
    Pages<PlaceView> ranking(
            @PathVariable int year,
            @PathVariable String of,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        Subject.Of kind = PerformanceController.subject(of, "", year).of();
        return Pages.of(reading(request).rechecks().ranking(kind, year), page, size, PlaceView::of);
    }

    @Operation(summary = "本年申请旁边的提示：上年评价等级和执行率")
    @GetMapping("/departments/{department}/beside")
    List<BesideView> beside(@PathVariable int year, @PathVariable String department, HttpServletRequest request) {
        return BesideView.of(reading(request).rechecks().beside(department, year));
    }
}
