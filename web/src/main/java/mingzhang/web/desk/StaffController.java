package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.resource.Appointment;
import mingzhang.ledger.resource.PostKind;
import mingzhang.ledger.resource.PostQuota;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.resource.Staffing;
import mingzhang.ledger.resource.UnitStaffing;
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

/** Posts and people: numbers for everybody, names for those who need them. */
@RestController
@RequestMapping("/api/ledger/staff")
class StaffController {
    private final Desk desk;

    StaffController(Desk desk) {
        this.desk = desk;
    }

    /**
     * Posts and people of one kind.
     *
     * @param unit the unit's code; empty for the whole department
     * @param controlRate in percent with two decimals, as digits; null without posts
     */
    record StaffingView(
            String unit,
            String name,
            String kind,
            int posts,
            int leadingPosts,
            int employed,
            int leaders,
            int hired,
            int retired,
            int veterans,
            @Nullable String controlRate) {
        static StaffingView of(String unit, String name, String kind, Staffing one) {
            return new StaffingView(
                    unit,
                    name,
                    kind,
                    one.posts(),
                    one.leadingPosts(),
                    one.employed(),
                    one.leaders(),
                    one.hired(),
                    one.retired(),
                    one.veterans(),
                    one.controlRate().map(BigDecimal::toPlainString).orElse(null));
        }

        static StaffingView of(UnitStaffing one) {
            return of(one.unit(), one.name(), one.staffing().kind().term(), one.staffing());
        }
    }

    /** Numbers of a day: each kind, all together, each unit with each kind. */
    record Numbers(LocalDate day, List<StaffingView> kinds, StaffingView all, List<StaffingView> units) {}

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? desk.today() : given;
    }

    @Operation(summary = "某日的编制、在职、聘用、退休、离休人数和控制率，全部门和各单位分类别")
    @GetMapping("/{department}")
    Numbers numbers(
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Resources resources = desk.ledger(request, Right.READ).resources();
        List<Staffing> kinds = resources.staffing(department, day(day));
        Staffing all = kinds.stream().reduce(Staffing::plus).orElseThrow();
        return new Numbers(
                day(day),
                kinds.stream()
                        .map(one -> StaffingView.of("", "", one.kind().term(), one))
                        .toList(),
                StaffingView.of("", "", "合计", all),
                resources.staffingOfUnits(department, day(day)).stream()
                        .map(StaffingView::of)
                        .toList());
    }

    /** A quota of posts. */
    record QuotaView(String unit, String kind, LocalDate from, int posts, int leaders, String authority) {
        static QuotaView of(PostQuota one) {
            return new QuotaView(
                    one.unit(), one.kind().term(), one.from(), one.posts(), one.leaders(), one.authority());
        }

        PostQuota quota() {
            return new PostQuota(
                    unit, Desk.known(Termed.find(PostKind.class, kind), kind), from, posts, leaders, authority);
        }
    }

    @Operation(summary = "各单位历次核定的编制和领导职数")
    @GetMapping("/{department}/quotas")
    Pages<QuotaView> quotas(
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        return Pages.of(
                desk.ledger(request, Right.READ).resources().quotas(department, day(day)), page, size, QuotaView::of);
    }

    @Operation(summary = "登记核定的编制")
    @PostMapping("/quotas")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setQuota(@RequestBody QuotaView quota, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_STAFF).resources().setQuota(quota.quota(), desk.actor(request));
    }

    /** Somebody on a post. */
    record AppointmentView(
            String unit,
            String person,
            String name,
            String status,
            String kind,
            String post,
            boolean leader,
            LocalDate from,
            @Nullable LocalDate until,
            String authority) {
        static AppointmentView of(Appointment one) {
            return new AppointmentView(
                    one.unit(),
                    one.person(),
                    one.name(),
                    one.status().term(),
                    one.kind().term(),
                    one.post(),
                    one.leader(),
                    one.from(),
                    one.until(),
                    one.authority());
        }

        Appointment appointment() {
            return new Appointment(
                    unit,
                    person,
                    name,
                    Desk.known(Termed.find(Appointment.Status.class, status), status),
                    Desk.known(Termed.find(PostKind.class, kind), kind),
                    post,
                    leader,
                    from,
                    until,
                    authority);
        }
    }

    @Operation(summary = "某日的花名册（个人信息，须有“查看花名册”的权限），可按单位、类别、身份、姓名或编号筛选")
    @GetMapping("/{department}/roster")
    Pages<AppointmentView> roster(
            @PathVariable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        List<Appointment> found =
                desk.ledger(request, Right.READ_ROSTER).resources().roster(department, day(day)).stream()
                        .filter(one -> unit.isEmpty() || one.unit().equals(unit))
                        .filter(one -> kind.isEmpty() || one.kind().term().equals(kind))
                        .filter(one -> status.isEmpty() || one.status().term().equals(status))
                        .filter(one -> one.name().contains(text)
                                || one.person().contains(text)
                                || one.post().contains(text))
                        .toList();
        return Pages.of(found, page, size, AppointmentView::of);
    }

    @Operation(summary = "一个人历次任职（可见范围内）")
    @GetMapping("/people/{person}")
    List<AppointmentView> history(@PathVariable String person, HttpServletRequest request) {
        return desk.ledger(request, Right.READ_ROSTER).resources().history(person).stream()
                .map(AppointmentView::of)
                .toList();
    }

    @Operation(summary = "任职：领导职务不能超过职数，同一人同一天只能在一个岗位")
    @PostMapping("/appointments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appoint(@RequestBody AppointmentView appointment, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_STAFF).resources().appoint(appointment.appointment(), desk.actor(request));
    }

    /** Who leaves, and the last day. */
    record Leaving(String unit, String person, LocalDate lastDay) {}

    @Operation(summary = "离任：写明最后一日")
    @PostMapping("/leavings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@RequestBody Leaving leaving, HttpServletRequest request) {
        desk.ledger(request, Right.MANAGE_STAFF)
                .resources()
                .leave(leaving.unit, leaving.person, leaving.lastDay, desk.actor(request));
    }
}
