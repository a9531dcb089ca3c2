package mingzhang.ledger.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import mingzhang.ledger.resource.Classification;
import mingzhang.ledger.resource.Crosswalk;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.store.Sql;

/** The facts of all departments' years, read in one pass; only those of one department are held at a time. */
final class AllFacts {
    private static final List<String> MEASURES = List.of("年初预算", "全年预算", "支出");
    private static final List<String> AMOUNTS = List.of("initial_fen", "quota_fen", "paid_fen");

    private final int year;
    private final Map<Classification, Crosswalk> crosswalks;
    private final BiConsumer<String, Cube> taker;
    private final List<Fact> now = new ArrayList<>();
    private final List<Fact> before = new ArrayList<>();
    private final List<Fact> remembered = new ArrayList<>();
    private String department = "";

    private AllFacts(int year, Map<Classification, Crosswalk> crosswalks, BiConsumer<String, Cube> taker) {
        this.year = year;
        this.crosswalks = crosswalks;
        this.taker = taker;
    }

    /** Gives out what {@link Facts#cube} says of each department, by their codes; facts of several units are not added up. */
    static void each(Connection connection, int year, BiConsumer<String, Cube> taker) throws SQLException {
        AllFacts all = new AllFacts(year, Resources.crosswalks(connection, year - 1), taker);
        Sql.named("account/all-facts").with("fiscal_year", year).each(connection, all::take);
        all.finish();
    }

    private void take(ResultSet row) throws SQLException {
        String code = Objects.requireNonNull(row.getString("code"));
        if (!code.equals(department)) {
            finish();
            department = code;
        }
        switch (row.getString("kind")) {
            case null -> {}
            case "指标" -> {
                for (int i = 0; i < MEASURES.size(); i++) {
                    add(of(row), row, MEASURES.get(i), row.getLong(AMOUNTS.get(i)));
                }
            }
            case "往年" ->
                add(remembered, row, Objects.requireNonNull(row.getString("measure")), row.getLong("paid_fen"));
            default -> add(of(row), row, Objects.requireNonNull(row.getString("measure")), row.getLong("paid_fen"));
        }
    }

    private List<Fact> of(ResultSet row) throws SQLException {
        return row.getInt("fiscal_year") == year ? now : before;
    }

    private static void add(List<Fact> facts, ResultSet row, String measure, long fen) throws SQLException {
        if (fen != 0) {
            facts.add(Facts.fact(row, measure, fen));
        }
    }

    private void finish() {
        if (!department.isEmpty()) {
            taker.accept(department, new Cube(now, Facts.carried(crosswalks, before.isEmpty() ? remembered : before)));
        }
        now.clear();
        before.clear();
        remembered.clear();
    }
}
