package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;

/**
 * The door to people and posts, assets, procurement, the project library of a year, and codes that changed.
 *
 * <p>Every operation is one transaction and throws {@link LedgerException} with a sentence for the user.
 */
public final class Resources {
    private final Transactions transactions;
    private final Optional<Catalogue> catalogue;

    /**
     * Of a database.
     *
     * @param catalogue whose codes a crosswalk must name; empty where they are not looked up
     */
    public Resources(Transactions transactions, Optional<Catalogue> catalogue) {
        this.transactions = transactions;
        this.catalogue = catalogue;
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

    /** The same by unit and kind; only what there is, as far as the caller may see it. */
    public List<UnitStaffing> staffingOfUnits(String department, LocalDate day) {
        return transactions.run(
                connection -> People.ofUnits(connection, Units.department(connection, department, day.getYear()), day));
    }

    /** Every quota of posts that a department's units of that day have had, the latest first. */
    public List<PostQuota> quotas(String department, LocalDate day) {
        return transactions.run(
                connection -> People.quotas(connection, Units.department(connection, department, day.getYear()), day));
    }

    /** As {@link #staffing(String, LocalDate)}, in the caller's transaction. */
    public static List<Staffing> staffing(Connection connection, Units.Unit department, LocalDate day)
            throws SQLException {
        return People.staffing(connection, department, day);
    }

    /** As {@link #procurement(String, int)}, in the caller's transaction. */
    public static List<Procurement> procurement(Connection connection, Units.Unit department, int year)
            throws SQLException {
        return Purchases.of(connection, department, year);
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

    /** Sets what a unit may buy for in a year. */
    public void setBudget(Procurement.Budget budget, Actor actor) {
        write(actor, (connection, who) -> Purchases.setBudget(connection, budget, who));
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

    /** Everything that was recorded of a department's procurement of a year. */
    public Purchasing purchasing(String department, int year) {
        return transactions.run(
                connection -> Purchases.all(connection, Units.department(connection, department, year), year));
    }

    /**
     * Says what a project is for in a year, and whether it takes part in that year's evaluation.
     *
     * @param purpose 业务工作经费、运行维护经费 or 专项资金
     */
    public void describe(String project, int year, String purpose, boolean evaluated, Actor actor) {
        write(
                actor,
                (connection, who) ->
                        ProjectYears.describe(connection, new ProjectYear(project, year, purpose, evaluated), who));
    }

    /** What a department's projects are for in a year, as far as it was said. */
    public List<ProjectYear> projectYears(String department, int year) {
        return transactions.run(
                connection -> ProjectYears.of(connection, Units.department(connection, department, year), year));
    }

    /**
     * Says where a code of a year stands in the next.
     *
     * @param millionths the shares of its successors, which add to a million
     * @throws LedgerException.Refused where they do not, or a code is not one of its year
     */
    public void cross(
            int fromYear,
            Classification classification,
            String code,
            Map<String, Integer> millionths,
            String authority,
            Actor actor) {
        List<String> problems = new ArrayList<>();
        unknown(classification, code, fromYear).ifPresent(problems::add);
        millionths
                .keySet()
                .forEach(to -> unknown(classification, to, fromYear + 1).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new LedgerException.Refused(String.join("\n", problems));
        }
        write(
                actor,
                (connection, who) ->
                        Crossings.cross(connection, fromYear, classification, code, millionths, authority, who));
    }

    private Optional<String> unknown(Classification classification, String code, int year) {
        return catalogue
                .filter(known -> known.code(classification.table(), code, year).isEmpty())
                .map(known -> year + " 年的" + classification.term() + "没有科目 " + code + "，请对照当年的科目表。");
    }

    /** As {@link #cross(int, Classification, String, Map, String, Actor)}, for the functional classification. */
    public void cross(int fromYear, String code, Map<String, Integer> millionths, String authority, Actor actor) {
        cross(fromYear, Classification.FUNCTION, code, millionths, authority, actor);
    }

    /** Where the function codes of a year stand in the next. */
    public Crosswalk crosswalk(int fromYear) {
        return crosswalk(fromYear, Classification.FUNCTION);
    }

    /** Where the codes of a year stand in the next. */
    public Crosswalk crosswalk(int fromYear, Classification classification) {
        return transactions.run(connection -> Crossings.of(connection, fromYear, classification));
    }

    /** Where the codes of a year that changed stand in the next, by their classifications; in the caller's transaction. */
    public static Map<Classification, Crosswalk> crosswalks(Connection connection, int fromYear) throws SQLException {
        Map<Classification, Crosswalk> crosswalks = new EnumMap<>(Classification.class);
        for (Classification classification : Classification.values()) {
            Crosswalk crosswalk = Crossings.of(connection, fromYear, classification);
            if (!crosswalk.shares().isEmpty()) {
                crosswalks.put(classification, crosswalk);
            }
        }
        return crosswalks;
    }
}
