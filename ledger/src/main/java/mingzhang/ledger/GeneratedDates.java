package mingzhang.ledger;

import java.time.LocalDate;
import java.util.function.Function;
import mingzhang.ledger.account.Calendar;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.store.Trail.Actor;

/** What the departments of a generated county did by its legal date, and the few that were late with one. */
record GeneratedDates(Calendar calendar, Function<String, Actor> by) {
    /** One in so many departments has not handed in its monitoring. */
    private static final int LATE = 7;

    /** In the year itself. */
    void year(GeneratedUnit department, int year) {
        happened(department, year, "budget-to-units", LocalDate.of(year, 2, 1));
        happened(department, year, "budget-published", LocalDate.of(year, 2, 6));
        happened(department, year, "unit-budgets-published", LocalDate.of(year, 2, 14));
        if (department.people() % LATE != 0) {
            happened(department, year, "performance-monitored", LocalDate.of(year, 8, 21));
        }
    }

    /** When the accounts of a year are done with, in the next. */
    void accounts(GeneratedUnit department, int year) {
        happened(department, year, "accounts-replied", LocalDate.of(year + 1, 7, 20));
        happened(department, year, "accounts-to-units", LocalDate.of(year + 1, 7, 28));
        happened(department, year, "accounts-published", LocalDate.of(year + 1, 8, 5));
        happened(department, year, "unit-accounts-published", LocalDate.of(year + 1, 8, 10));
    }

    private void happened(GeneratedUnit department, int year, String event, LocalDate day) {
        String document = department.name() + year + "年第" + day.getMonthValue() + "号";
        calendar.happened(department.code(), year, event, new Reply(document, day), by.apply("经办"));
    }
}
