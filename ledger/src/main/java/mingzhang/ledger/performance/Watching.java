package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.catalogue.Catalogue;
import mingzhang.evaluate.EvaluationException;
import mingzhang.evaluate.Monitored;
import mingzhang.evaluate.Monitoring;
import mingzhang.evaluate.Remark;
import mingzhang.evaluate.Watched;
import mingzhang.evaluate.Watched.Observation;
import mingzhang.evaluate.Watched.WatchedIndicator;
import mingzhang.ledger.store.LedgerException;
import org.jspecify.annotations.Nullable;

/** Money and indicators together on any day (双监控). Every method runs in the caller's transaction; money in yuan. */
final class Watching {
    /** The row of a monitoring form that says what will be spent by the end of the year. */
    static final List<String> MONEY = List.of("资金");

    private final Monitoring monitoring;

    Watching(Catalogue catalogue) {
        this.monitoring = Monitoring.of(catalogue);
    }

    Monitored on(Connection connection, Resolved subject, LocalDate day) throws SQLException {
        if (day.getYear() != subject.subject().year()) {
            throw new LedgerException.Refused(day + " 不在 " + subject.subject().year() + " 年度内，不能监控；请核对日期。");
        }
        try {
            return monitoring.on(watched(connection, subject, day), day);
        } catch (EvaluationException e) {
            throw new LedgerException.Refused(String.valueOf(e.getMessage()), e);
        }
    }

    /** The statutory form: a head, money, and a row for each indicator, on the last day that the law covers. */
    List<List<String>> statutory(Connection connection, Resolved subject) throws SQLException {
        try {
            LocalDate day = monitoring.statutoryDay(subject.subject().year());
            return monitoring.form(watched(connection, subject, day));
        } catch (EvaluationException e) {
            throw new LedgerException.Refused(String.valueOf(e.getMessage()), e);
        }
    }

    LocalDate statutoryDay(int year) {
        return monitoring.statutoryDay(year);
    }

    List<Remark> unexplained(Monitored monitored) {
        return monitoring.unexplained(monitored);
    }

    private static Watched watched(Connection connection, Resolved subject, LocalDate day) throws SQLException {
        SubjectMoney money = SubjectMoney.of(connection, subject, day);
        SequencedMap<LocalDate, List<Row>> seen = new LinkedHashMap<>();
        for (Map.Entry<LocalDate, Long> form : Forms.days(connection, subject).sequencedEntrySet()) {
            if (!form.getKey().isAfter(day)) {
                seen.put(form.getKey(), Forms.rows(connection, form.getValue(), Long.MAX_VALUE));
            }
        }
        List<Row> targets = Forms.filled(connection, subject, Paper.of(subject.subject(), Form.TARGETS))
                .rows();
        return new Watched(
                subject.name(),
                subject.subject().year(),
                money.initial(),
                money.budget(),
                money.payments(),
                expected(seen),
                targets.stream()
                        .filter(row -> row.path().size() > 1)
                        .map(row -> indicator(row, seen))
                        .toList());
    }

    private static @Nullable BigDecimal expected(SequencedMap<LocalDate, List<Row>> seen) {
        if (seen.isEmpty()) {
            return null;
        }
        return seen.lastEntry().getValue().stream()
                .filter(row -> row.path().equals(MONEY))
                .findFirst()
                .map(row -> row.number(Form.EXPECTED))
                .orElse(null);
    }

    private static WatchedIndicator indicator(Row target, SequencedMap<LocalDate, List<Row>> seen) {
        List<Observation> observations = new ArrayList<>();
        Row last = Row.of(target.path(), 0);
        for (Map.Entry<LocalDate, List<Row>> form : seen.sequencedEntrySet()) {
            for (Row row : form.getValue()) {
                if (row.path().equals(target.path())) {
                    last = row;
                    if (!row.word(Form.ACHIEVED).isEmpty()) {
                        observations.add(new Observation(form.getKey(), row.word(Form.ACHIEVED)));
                    }
                }
            }
        }
        return new WatchedIndicator(
                target.path(),
                target.word(Form.TARGET),
                observations,
                last.word(Form.EXPECTED),
                last.word(Form.CAUSE),
                last.word("改进措施"),
                last.word("完成可能性"));
    }
}
