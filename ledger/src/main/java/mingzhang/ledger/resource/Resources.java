package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;

/**
 * The door to people and posts, assets, procurement, the project library of a year, and codes that changed.
 *
 * <p>Every operation is one transaction and throws {@link LedgerException} with a sentence for the user.
 */
public final class Resources {
    private final Transactions transactions;

    /** Of a database. */
    public Resources(Transactions transactions) {
        this.transactions = transactions;
    }

    private interface Step {
        void run(Connection connection, Actor actor) throws SQLException;
    }

    private void write(Actor actor, Step step) {
        transactions.write(actor, (connection, who) -> {
            step.run(connection, who);
            return true;
        });
    }

    /** Sets how many posts of a kind an organisation has from a day on. */
    public void setQuota(PostQuota quota, Actor actor) {
        write(actor, (connection, who) -> People.setQuota(connection, quota, who));
    }

    /**
     * Appoints somebody.
     *
     * @throws LedgerException.Refused where the person is on a post already, or there is no leading post left
     */
    public void appoint(Appointment appointment, Actor actor) {
        write(actor, (connection, who) -> People.appoint(connection, appointment, who));
    }

    /** Ends the present appointment of a person. */
    public void leave(String unit, String person, LocalDate lastDay, Actor actor) {
        write(actor, (connection, who) -> People.leave(connection, unit, person, lastDay, who));
    }

    /** Who is there on a day, in a department with its units. */
    public List<Appointment> roster(String department, LocalDate day) {
        return transactions.run(
                connection -> People.roster(connection, Units.department(connection, department, day.getYear()), day));
    }

    /** Every appointment of a person, in order. */
    public List<Appointment> history(String person) {
        return transactions.run(connection -> People.history(connection, person));
    }

    /** Posts and people of a department on a day, by kind. */
    public List<Staffing> staffing(String department, LocalDate day) {
        return transactions.run(connection ->
                People.staffing(connection, Units.department(connection, department, day.getYear()), day));
    }

    /** Records an asset. */
    public void acquire(Asset asset, Actor actor) {
        write(actor, (connection, who) -> Assets.acquire(connection, asset, who));
    }

    /** Records that an asset is no longer held from a day on. */
    public void dispose(String unit, String card, LocalDate day, String authority, Actor actor) {
        write(actor, (connection, who) -> Assets.dispose(connection, unit, card, day, authority, who));
    }

    /** What a department holds at the end of a day. */
    public List<Asset> assets(String department, LocalDate day) {
        return transactions.run(
                connection -> Assets.on(connection, Units.department(connection, department, day.getYear()), day));
    }

    /** Plans what is to be bought. */
    public void plan(Procurement.Plan plan, Actor actor) {
        write(actor, (connection, who) -> Purchases.plan(connection, plan, who));
    }

    /**
     * Records a contract.
     *
     * @throws LedgerException.Refused where there is no such plan, or its contracts would exceed it
     */
    public void sign(Procurement.Contract contract, Actor actor) {
        write(actor, (connection, who) -> Purchases.sign(connection, contract, who));
    }

    /** Records what was delivered and accepted, never more than was contracted. */
    public void accept(Procurement.Delivery delivery, Actor actor) {
        write(actor, (connection, who) -> Purchases.accept(connection, delivery, who));
    }

    /** A department's procurement of a year, by kind. */
    public List<Procurement> procurement(String department, int year) {
        return transactions.run(
                connection -> Purchases.of(connection, Units.department(connection, department, year), year));
    }

    /**
     * Says what a project is for in a year, and whether it takes part in that year's evaluation.
     *
     * @param purpose 业务工作经费、运行维护经费 or 专项资金
     */
    public void describe(String project, int year, String purpose, boolean evaluated, Actor actor) {
        write(actor, (connection, who) -> {
            int described = Sql.named("resource/insert-project-year")
                    .with("code", project)
                    .with("fiscal_year", year)
                    .with("purpose", purpose)
                    .with("evaluated", evaluated)
                    .run(connection);
            if (described == 0) {
                throw new LedgerException.Refused("项目库中没有代码为 " + project + " 的项目，请先入库。");
            }
            String text = purpose + (evaluated ? "，参加绩效自评" : "，不参加绩效自评");
            Trail.change(connection, who, Action.DESCRIBE_PROJECT, project + "/" + year, "", text);
        });
    }

    /**
     * Says where a code of a year stands in the next.
     *
     * @param millionths the shares of its successors, which add to a million
     */
    public void cross(int fromYear, String code, Map<String, Integer> millionths, String authority, Actor actor) {
        write(actor, (connection, who) -> {
            Sql.named("resource/insert-crosswalk")
                    .with("from_year", fromYear)
                    .with("from_code", code)
                    .with("to_code", "text", List.copyOf(millionths.keySet()))
                    .with("millionths", "integer", List.copyOf(millionths.values()))
                    .with("authority", authority)
                    .run(connection);
            Trail.change(connection, who, Action.CROSS_CODES, fromYear + "/" + code, "", millionths + "，" + authority);
        });
    }

    /** Where the codes of a year stand in the next. */
    public Crosswalk crosswalk(int fromYear) {
        return transactions.run(connection -> crosswalk(connection, fromYear));
    }

    /** As {@link #crosswalk(int)}, in the caller's transaction. */
    public static Crosswalk crosswalk(Connection connection, int fromYear) throws SQLException {
        Map<String, SequencedMap<String, Integer>> shares = new HashMap<>();
        Sql.named("resource/crosswalk")
                .with("fiscal_year", fromYear)
                .list(
                        connection,
                        row -> shares.computeIfAbsent(row.getString("from_code"), code -> new LinkedHashMap<>())
                                .put(row.getString("to_code"), row.getInt("millionths")));
        return new Crosswalk(shares);
    }
}
