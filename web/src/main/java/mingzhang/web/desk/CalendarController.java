package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.account.Due;
import mingzhang.ledger.budget.Reply;
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

/** What is due and what is late. */
@RestController
@RequestMapping("/api/ledger")
class CalendarController {
    private final Desk desk;

    CalendarController(Desk desk) {
        this.desk = desk;
    }

    /**
     * A legal date of a department.
     *
     * @param state NOT_YET, DUE, LATE, DONE or DONE_LATE
     * @param days how many are left, or how many too late
     */
    record DueView(
            String department,
            String name,
            String says,
            String event,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate done,
            String state,
            long days,
            String law) {
        static DueView of(Due due) {
            return new DueView(
                    due.department(),
                    due.name(),
                    due.date().says(),
                    due.date().event(),
                    due.lastDay().orElse(null),
                    due.done().orElse(null),
                    due.state().name(),
                    due.days(),
                    due.date().law());
        }
    }

    @Operation(summary = "各部门的法定期限")
    @GetMapping("/dues/{year}")
    Pages<DueView> dues(
            @PathVariable int year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        List<Due> dues =
                desk.ledger(request, Right.READ).calendar(desk.catalogue()).on(year, day == null ? desk.today() : day);
        return Pages.of(dues, page, size, DueView::of);
    }

    /** Something that happened, by a document. */
    record Happened(String event, String document, LocalDate day) {}

    @Operation(summary = "登记办结的事项")
    @PostMapping("/events/{year}/{department}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void happened(
            @PathVariable int year,
            @PathVariable String department,
            @RequestBody Happened happened,
            HttpServletRequest request) {
        desk.ledger(request, Right.RECORD_EVENT)
                .calendar(desk.catalogue())
                .happened(
                        department,
                        year,
                        happened.event,
                        new Reply(happened.document, happened.day),
                        desk.actor(request));
    }
}
