package mingzhang.ledger.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.resource.Classification;
import mingzhang.ledger.resource.Crosswalk;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.store.Digest;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** The facts of a department's years. Every method runs in the caller's transaction. */
final class Facts {
    private Facts() {}

    /** This year's facts, and last year's: from the ledger, or else as they were imported. */
    static Cube cube(Connection connection, Units.Unit department, int year) throws SQLException {
        List<Fact> now = new ArrayList<>();
        List<Fact> before = new ArrayList<>();
        of("account/facts", department, year)
                .list(connection, row -> (row.getInt("fiscal_year") == year ? now : before).add(fact(row)));
        if (before.isEmpty()) {
            before.addAll(of("account/history", department, year - 1).list(connection, Facts::fact));
        }
        return new Cube(now, carried(Resources.crosswalks(connection, year - 1), before));
    }

    private static Sql of(String statement, Units.Unit department, int year) {
        return Sql.named(statement)
                .with("department", department.organisation())
                .with("fiscal_year", year);
    }

    /** Last year's amounts under this year's codes. */
    static List<Fact> carried(Map<Classification, Crosswalk> crosswalks, List<Fact> before) {
        List<Fact> facts = before;
        for (Map.Entry<Classification, Crosswalk> one : crosswalks.entrySet()) {
            facts = facts.stream()
                    .flatMap(fact -> parts(fact, one.getKey(), one.getValue()))
                    .toList();
        }
        return facts;
    }

    private static Stream<Fact> parts(Fact fact, Classification classification, Crosswalk crosswalk) {
        return crosswalk.carry(fact.code(classification), fact.amount()).sequencedEntrySet().stream()
                .filter(part -> part.getValue().signum() != 0)
                .map(part -> fact.under(classification, part.getKey(), part.getValue()));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return fact(row, row.getString("measure"), row.getLong("amount_fen"));
    }

    /** What a row says of one of its amounts. */
    static Fact fact(ResultSet row, String measure, long fen) throws SQLException {
        return new Fact(
                measure,
                Objects.requireNonNullElse(row.getString("unit_kind"), ""),
                row.getString("fund"),
                row.getString("nature"),
                row.getString("project"),
                row.getString("function_code"),
                row.getString("department_economy"),
                row.getString("government_economy"),
                row.getString("level"),
                new Money(fen));
    }

    static String hash(List<Fact> facts) {
        Digest digest = new Digest();
        digest.add("mingzhang-accounts-1");
        for (Fact fact : facts) {
            digest.add(
                    fact.measure(),
                    fact.unitKind(),
                    fact.fund(),
                    fact.nature(),
                    fact.project(),
                    fact.function(),
                    fact.departmentEconomy(),
                    fact.governmentEconomy(),
                    fact.level(),
                    String.valueOf(fact.amount().fen()));
        }
        return digest.hex();
    }

    /** Whether the last import of a unit's former year says just this, in any order. */
    static boolean hasHistory(Connection connection, Units.Unit unit, int year, List<HistoryFact> facts)
            throws SQLException {
        List<HistoryFact> there = Sql.named("account/unit-history")
                .with("organisation", unit.organisation())
                .with("fiscal_year", year)
                .list(
                        connection,
                        row -> new HistoryFact(
                                row.getString("measure"),
                                Termed.known(Fund.class, row.getString("fund")),
                                Termed.known(Nature.class, row.getString("nature")),
                                row.getString("function_code"),
                                row.getString("department_economy"),
                                row.getString("government_economy"),
                                new Money(row.getLong("amount_fen"))));
        return there.size() == facts.size() && new HashSet<>(there).equals(new HashSet<>(facts));
    }

    static void importHistory(Connection connection, Units.Unit unit, int year, List<HistoryFact> facts, Actor actor)
            throws SQLException {
        Sql.named("account/lock-history")
                .with("organisation", unit.organisation())
                .with("fiscal_year", year)
                .list(connection, row -> true);
        long batch = Sql.named("account/next-history")
                .with("organisation", unit.organisation())
                .with("fiscal_year", year)
                .number(connection);
        Sql.named("account/insert-history")
                .with("organisation", unit.organisation())
                .with("fiscal_year", year)
                .with("batch", (int) batch)
                .with(
                        "measure",
                        "text",
                        facts.stream().map(HistoryFact::measure).toList())
                .with("fund", "text", facts.stream().map(f -> f.fund().term()).toList())
                .with(
                        "nature",
                        "text",
                        facts.stream().map(f -> f.nature().term()).toList())
                .with(
                        "function_code",
                        "text",
                        facts.stream().map(HistoryFact::function).toList())
                .with(
                        "department_economy",
                        "text",
                        facts.stream().map(HistoryFact::departmentEconomy).toList())
                .with(
                        "government_economy",
                        "text",
                        facts.stream().map(HistoryFact::governmentEconomy).toList())
                .with(
                        "amount_fen",
                        "bigint",
                        facts.stream().map(f -> f.amount().fen()).toList())
                .run(connection);
        Trail.record(
                connection,
                actor,
                Action.IMPORT_HISTORY,
                unit.name() + "/" + year + "/" + batch,
                "",
                hash(facts.stream()
                        .map(f -> new Fact(
                                f.measure(),
                                "",
                                f.fund().term(),
                                f.nature().term(),
                                "",
                                f.function(),
                                f.departmentEconomy(),
                                f.governmentEconomy(),
                                "",
                                f.amount()))
                        .toList()));
    }
}
