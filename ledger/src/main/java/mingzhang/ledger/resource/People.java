package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** Posts and who is on them. Every method runs in the caller's transaction. */
final class People {
    private People() {}

    static void setQuota(Connection connection, PostQuota quota, Actor actor) throws SQLException {
        Texts.check(quota.authority());
        long unit = UnitNumber.of(connection, quota.unit(), quota.from().getYear());
        Sql.named("resource/insert-post-quota")
                .with("organisation", unit)
                .with("kind", quota.kind().term())
                .with("valid_from", quota.from())
                .with("posts", quota.posts())
                .with("leaders", quota.leaders())
                .with("authority", quota.authority())
                .run(connection);
        String text = quota.kind().term() + "编制 " + quota.posts() + "，领导职数 " + quota.leaders() + "，" + quota.from()
                + " 起，" + quota.authority();
        Trail.change(connection, actor, Action.SET_POSTS, quota.unit(), "", text, unit);
    }

    static void appoint(Connection connection, Appointment appointment, Actor actor) throws SQLException {
        Texts.check(appointment.name());
        Texts.check(appointment.post());
        Texts.check(appointment.authority());
        long unit =
                UnitNumber.of(connection, appointment.unit(), appointment.from().getYear());
        Sql.named("resource/insert-appointment")
                .with("organisation", unit)
                .with("person", appointment.person())
                .with("name", appointment.name())
                .with("status", appointment.status().term())
                .with("kind", appointment.kind().term())
                .with("post", appointment.post())
                .with("leader", appointment.leader())
                .with("valid_from", appointment.from())
                .with("valid_until", appointment.until())
                .with("authority", appointment.authority())
                .run(connection);
        // No post and no document: both are free words that may name the person, and the trail is read without the
        // roster.
        String text = appointment.unit() + "，" + appointment.status().term() + "，"
                + appointment.kind().term() + "，" + appointment.from()
                + (appointment.until() == null ? " 起" : " 至 " + appointment.until());
        Trail.change(connection, actor, Action.APPOINT, appointment.person(), "", text, unit);
    }

    static void leave(Connection connection, String unit, String person, LocalDate last, Actor actor)
            throws SQLException {
        long organisation = UnitNumber.of(connection, unit, last.getYear());
        int ended = Sql.named("resource/end-appointment")
                .with("organisation", organisation)
                .with("person", person)
                .with("last_day", last)
                .run(connection);
        if (ended == 0) {
            throw new LedgerException.Refused(unit + " 在 " + last + " 没有人员编号为 " + person + " 的在岗人员，请核对。");
        }
        Trail.change(connection, actor, Action.END_APPOINTMENT, person, "在岗", "最后一日 " + last, organisation);
    }

    static List<Appointment> roster(Connection connection, Units.Unit department, LocalDate day) throws SQLException {
        return Sql.named("resource/roster")
                .with("department", department.organisation())
                .with("day", day)
                .list(connection, People::appointment);
    }

    static List<Appointment> history(Connection connection, String person) throws SQLException {
        return Sql.named("resource/history").with("person", person).list(connection, People::appointment);
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getString("code"),
                row.getString("person"),
                row.getString("name"),
                Termed.known(Appointment.Status.class, row.getString("status")),
                Termed.known(PostKind.class, row.getString("kind")),
                row.getString("post"),
                row.getBoolean("leader"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_until", LocalDate.class),
                row.getString("authority"));
    }

    static List<PostQuota> quotas(Connection connection, Units.Unit department, LocalDate day) throws SQLException {
        return Sql.named("resource/quotas")
                .with("department", department.organisation())
                .with("day", day)
                .list(
                        connection,
                        row -> new PostQuota(
                                row.getString("code"),
                                Termed.known(PostKind.class, row.getString("kind")),
                                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                                row.getInt("posts"),
                                row.getInt("leaders"),
                                row.getString("authority")));
    }

    static List<UnitStaffing> ofUnits(Connection connection, Units.Unit department, LocalDate day) throws SQLException {
        return Sql.named("resource/staffing")
                .with("department", department.organisation())
                .with("day", day)
                .list(
                        connection,
                        row -> new UnitStaffing(
                                row.getString("code"),
                                row.getString("name"),
                                new Staffing(
                                        Termed.known(PostKind.class, row.getString("kind")),
                                        row.getInt("posts"),
                                        row.getInt("leading_posts"),
                                        row.getInt("employed"),
                                        row.getInt("leaders"),
                                        row.getInt("hired"),
                                        row.getInt("retired"),
                                        row.getInt("retired_veterans"))));
    }

    static List<Staffing> staffing(Connection connection, Units.Unit department, LocalDate day) throws SQLException {
        List<UnitStaffing> units = ofUnits(connection, department, day);
        return Stream.of(PostKind.values())
                .map(kind -> units.stream()
                        .map(UnitStaffing::staffing)
                        .filter(staffing -> staffing.kind() == kind)
                        .reduce(Staffing.none(kind), Staffing::plus))
                .toList();
    }
}
