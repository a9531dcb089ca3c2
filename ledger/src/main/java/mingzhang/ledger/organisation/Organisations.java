package mingzhang.ledger.organisation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.organisation.Organisation.Kind;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** Organisations and their dates. Every method runs in the caller's transaction. */
public final class Organisations {
    private Organisations() {}

    /** A state with the numbers that the database knows it by. */
    private record Known(long organisation, @Nullable Long parent, Organisation state) {
        /** As the trail keeps it. */
        String text() {
            String particulars = state.particulars()
                    .map(p -> p.code() + "，" + p.level() + " 级，" + p.kind().term() + "，区划 " + p.region() + "，上级 "
                            + (parent == null ? "无" : parent.toString()))
                    .orElse("尚未登记");
            String until = state.validUntil() == null ? "" : state.validUntil().toString();
            return "单位 " + organisation + "：" + state.name() + "（" + particulars + "），" + state.validFrom() + " 至 "
                    + until;
        }
    }

    public static void register(Connection connection, Organisation organisation, Actor actor) throws SQLException {
        Particulars particulars =
                organisation.particulars().orElseThrow(() -> new LedgerException.Refused("登记单位须写明代码、级次、性质和区划。"));
        Texts.check(organisation.name());
        Sql.named("lock-organisations").list(connection, row -> true);
        Long parent = parent(connection, particulars.parent(), organisation.validFrom());
        Optional<Known> provisional = provisional(connection, organisation.name());
        long id = provisional.isPresent()
                ? complete(connection, provisional.get(), organisation, parent)
                : insert(connection, organisation, parent);
        Trail.change(
                connection,
                actor,
                Action.REGISTER_ORGANISATION,
                organisation.name(),
                provisional.map(Known::text).orElse(""),
                new Known(id, parent, organisation).text());
    }

    private static @Nullable Long parent(Connection connection, @Nullable String code, LocalDate day)
            throws SQLException {
        if (code == null) {
            return null;
        }
        return Sql.named("organisation-by-code")
                .with("code", code)
                .with("day", day)
                .first(connection, row -> row.getLong(1))
                .orElseThrow(() -> new LedgerException.Refused("上级单位代码 " + code + " 在 " + day + " 尚未登记，请先登记上级单位。"));
    }

    private static Optional<Known> provisional(Connection connection, String name) throws SQLException {
        return Sql.named("provisional-state").with("name", name).first(connection, Organisations::known);
    }

    private static long complete(
            Connection connection, Known provisional, Organisation organisation, @Nullable Long parent)
            throws SQLException {
        with("complete-organisation-state", provisional.organisation, organisation, parent)
                .with("was_valid_from", provisional.state.validFrom())
                .run(connection);
        return provisional.organisation;
    }

    private static long insert(Connection connection, Organisation organisation, @Nullable Long parent)
            throws SQLException {
        long id = Sql.named("insert-organisation").number(connection);
        with("insert-organisation-state", id, organisation, parent).run(connection);
        return id;
    }

    private static Sql with(String statement, long id, Organisation organisation, @Nullable Long parent) {
        Particulars p = organisation.particulars().orElse(null);
        return Sql.named(statement)
                .with("organisation", id)
                .with("name", organisation.name())
                .with("code", p == null ? null : p.code())
                .with("level", p == null ? null : p.level())
                .with("kind", p == null ? null : p.kind().term())
                .with("region", p == null ? null : p.region())
                .with("parent", parent)
                .with("valid_from", organisation.validFrom())
                .with("valid_until", organisation.validUntil());
    }

    public static void rename(Connection connection, String name, String newName, LocalDate from, Actor actor)
            throws SQLException {
        Texts.check(newName);
        Sql.named("lock-organisations").list(connection, row -> true);
        Known old = known(connection, name, from.minusDays(1));
        end(connection, old, from);
        Organisation renamed = new Organisation(newName, old.state.particulars(), from, old.state.validUntil());
        with("insert-organisation-state", old.organisation, renamed, old.parent).run(connection);
        Trail.change(
                connection,
                actor,
                Action.RENAME_ORGANISATION,
                name + " → " + newName,
                old.text(),
                new Known(old.organisation, old.parent, renamed).text());
    }

    /** Ends a state on the day before another begins. */
    private static void end(Connection connection, Known known, LocalDate next) throws SQLException {
        Sql.named("end-organisation-state")
                .with("organisation", known.organisation)
                .with("valid_from", known.state.validFrom())
                .with("valid_until", next.minusDays(1))
                .run(connection);
    }

    public static void succeed(
            Connection connection,
            String predecessor,
            String successor,
            Organisation.Succession kind,
            LocalDate on,
            String authority,
            Actor actor)
            throws SQLException {
        Texts.check(authority);
        Sql.named("lock-organisations").list(connection, row -> true);
        Known before = known(connection, predecessor, on.minusDays(1));
        Known after = known(connection, successor, on);
        Sql.named("insert-succession")
                .with("predecessor", before.organisation)
                .with("successor", after.organisation)
                .with("kind", kind.term())
                .with("effective_on", on)
                .with("authority", authority)
                .run(connection);
        if (kind != Organisation.Succession.DIVISION) {
            end(connection, before, on);
        }
        String subject = predecessor + " → " + successor + "：" + kind.term() + "，" + on + "，" + authority;
        Trail.change(connection, actor, Action.SUCCEED_ORGANISATION, subject, before.text(), after.text());
    }

    private static Known known(Connection connection, String name, LocalDate day) throws SQLException {
        return on(connection, name, day)
                .orElseThrow(() -> new LedgerException.Refused("账中没有在 " + day + " 名为“" + name + "”的单位，请核对名称，或先登记。"));
    }

    private static Optional<Known> on(Connection connection, String name, LocalDate day) throws SQLException {
        return Sql.named("state-on-day").with("name", name).with("day", day).first(connection, Organisations::known);
    }

    /** An organisation by its name on a day. */
    public static Optional<Organisation> find(Connection connection, String name, LocalDate day) throws SQLException {
        return on(connection, name, day).map(Known::state);
    }

    public static List<Organisation> all(Connection connection, LocalDate day) throws SQLException {
        return Sql.named("organisations-on-day")
                .with("day", day)
                .list(connection, row -> known(row).state());
    }

    /** Every state of the organisation that bears a code or ever bore it, in order. */
    public static List<Organisation> history(Connection connection, String code) throws SQLException {
        return Sql.named("organisation/history")
                .with("code", code)
                .list(connection, row -> known(row).state());
    }

    /** Who took over from whom, the latest first. */
    public static List<Succeeded> successions(Connection connection) throws SQLException {
        return Sql.named("organisation/successions")
                .list(
                        connection,
                        row -> new Succeeded(
                                row.getString("predecessor"),
                                row.getString("successor"),
                                Organisation.Succession.of(row.getString("kind")),
                                row.getObject("effective_on", LocalDate.class),
                                row.getString("authority")));
    }

    /** The number of whoever bore the name in a year, or, failing that, bears it at any time. */
    public static Optional<Long> inYear(Connection connection, String name, int year) throws SQLException {
        return Sql.named("organisation-by-name-in-year")
                .with("name", name)
                .with("fiscal_year", year)
                .first(connection, row -> row.getLong(1));
    }

    /** As {@link #inYear}; a name that nobody registered is noted from the first day of the year, without particulars. */
    public static long inYearOrNoted(Connection connection, String name, int year, Actor actor) throws SQLException {
        Optional<Long> found = inYear(connection, name, year);
        if (found.isPresent()) {
            return found.get();
        }
        Sql.named("lock-organisations").list(connection, row -> true);
        found = inYear(connection, name, year);
        if (found.isPresent()) {
            return found.get();
        }
        Organisation noted = new Organisation(name, Optional.empty(), LocalDate.of(year, 1, 1), null);
        long id = insert(connection, noted, null);
        Trail.change(connection, actor, Action.REGISTER_ORGANISATION, name, "", new Known(id, null, noted).text());
        return id;
    }

    private static Known known(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Optional<Particulars> particulars = code == null
                ? Optional.empty()
                : Optional.of(new Particulars(
                        code,
                        row.getInt("level"),
                        Kind.of(row.getString("kind")),
                        row.getString("region"),
                        row.getString("parent_code")));
        return new Known(
                row.getLong("organisation"),
                row.getObject("parent", Long.class),
                new Organisation(
                        row.getString("name"),
                        particulars,
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
    }
}
