package mingzhang.ledger.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.LegalDate;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;

/** The door to the calendar: what is due and what is late on a given day. The clock is the caller's. */
public final class Calendar {
    private final Transactions transactions;
    private final Catalogue catalogue;

    /** The calendar of a database, by the legal dates of a catalogue. */
    public Calendar(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    /** Records that something happened: an event that the catalogue's legal dates name, such as {@code accounts-published}. */
    public void happened(String department, int year, String event, Reply documentAndDay, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Units.Unit unit = Units.department(connection, department, year);
            Sql.named("account/insert-event")
                    .with("department", unit.organisation())
                    .with("fiscal_year", year)
                    .with("event", event)
                    .with("happened_on", documentAndDay.day())
                    .with("document", documentAndDay.document())
                    .with("recorded_at", who.when())
                    .with("recorded_by", who.who())
                    .run(connection);
            String subject = unit.name() + "/" + year + "/" + event + "，" + documentAndDay.day();
            Trail.record(connection, who, Action.RECORD_EVENT, subject, "", "", unit.organisation());
            return true;
        });
    }

    private record Known(String name, Map<String, LocalDate> events) {}

    /** How every legal date of a fiscal year stands on a day, for all departments by their codes. */
    public List<Due> on(int year, LocalDate today) {
        Map<String, Known> departments = transactions.run(connection -> {
            Map<String, Known> known = new LinkedHashMap<>();
            Sql.named("account/events").with("fiscal_year", year).list(connection, row -> {
                Known department = known.get(row.getString("code"));
                if (department == null) {
                    department = new Known(row.getString("name"), new HashMap<>());
                    known.put(row.getString("code"), department);
                }
                String event = row.getString("event");
                if (event != null) {
                    department.events.put(event, row.getObject("happened_on", LocalDate.class));
                }
                return true;
            });
            return known;
        });
        List<Due> dates = new ArrayList<>();
        departments.forEach((code, known) -> catalogue.legalDates().stream()
                .filter(date -> date.years().holds(year))
                .forEach(date -> dates.add(due(code, known, date, year, today))));
        return dates;
    }

    private static Due due(String code, Known known, LegalDate date, int year, LocalDate today) {
        Optional<LocalDate> from = Optional.ofNullable(known.events.get(date.after()));
        Optional<LocalDate> done = Optional.ofNullable(known.events.get(date.event()));
        Optional<LocalDate> lastDay = date.due(year, from.filter(day -> !day.isAfter(today)));
        return Due.of(code, known.name, date, lastDay, done, today);
    }

    /** How every legal date of a department's fiscal year stands on a day. */
    public List<Due> on(String department, int year, LocalDate today) {
        return on(year, today).stream()
                .filter(due -> due.department().equals(department))
                .toList();
    }
}
