package mingzhang.ledger.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mingzhang.catalogue.LegalDate;

/**
 * A legal date of a department on a given day.
 *
 * @param department its code
 * @param lastDay empty where what it counts from has not happened
 * @param done the day on which it was done; empty where it was not
 */
public record Due(
        String department,
        String name,
        LegalDate date,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> done,
        State state,
        long days) {
    /** How a date stands. */
    public enum State {
        /** What it counts from has not happened. */
        NOT_YET,
        /** It is to be done; days says how many are left. */
        DUE,
        /** It was to be done; days says how many days ago. */
        LATE,
        /** It was done in time. */
        DONE,
        /** It was done; days says how many days too late. */
        DONE_LATE
    }

    /** How a date stands on a day: a pure function of what happened. */
    static Due of(
            String department,
            String name,
            LegalDate date,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> done,
            LocalDate today) {
        if (lastDay.isEmpty()) {
            return new Due(department, name, date, lastDay, done, State.NOT_YET, 0);
        }
        Optional<LocalDate> happened = done.filter(day -> !day.isAfter(today));
        long left = ChronoUnit.DAYS.between(happened.orElse(today), lastDay.get());
        State state = happened.isPresent()
                ? (left >= 0 ? State.DONE : State.DONE_LATE)
                : (left >= 0 ? State.DUE : State.LATE);
        return new Due(department, name, date, lastDay, happened, state, Math.abs(left));
    }

    /** One Chinese sentence. */
    public String text() {
        String what = name + "：" + date.says();
        return switch (state) {
            case NOT_YET -> what + "，尚未起算";
            case DUE -> what + "，最后期限 " + lastDay.orElseThrow() + "，还有 " + days + " 日";
            case LATE -> what + "，最后期限 " + lastDay.orElseThrow() + "，已逾期 " + days + " 日";
            case DONE -> what + "，已于 " + done.orElseThrow() + " 办结";
            case DONE_LATE -> what + "，于 " + done.orElseThrow() + " 办结，逾期 " + days + " 日";
        };
    }
}
