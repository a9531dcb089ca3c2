package mingzhang.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A day by which something must be done.
 *
 * @param id as the file names it
 * @param says what must be done, in Chinese
 * @param event what is recorded when it is done
 * @param after the event from which days are counted; empty where the day is fixed
 * @param days how many days after that event, counted as the law counts them: calendar days
 * @param on the fixed day; empty where it follows an event
 * @param yearsLater in which year the fixed day lies: 0 for the fiscal year itself, -1 for the year before
 * @param law the document with its article
 * @param confirmed whether its text was read
 */
public record LegalDate(
        String id,
        String says,
        String event,
        String after,
        int days,
        Optional<MonthDay> on,
        int yearsLater,
        String law,
        boolean confirmed,
        Years years) {
    /**
     * The last day for a fiscal year.
     *
     * @param happened the day of the event that it follows; empty where that has not happened
     */
    public Optional<LocalDate> due(int fiscalYear, Optional<LocalDate> happened) {
        return on.isPresent()
                ? on.map(day -> day.atYear(fiscalYear + yearsLater))
                : happened.map(day -> day.plusDays(days));
    }
}
