package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** Codes that changed between years. Every method runs in the caller's transaction. */
final class Crossings {
    private Crossings() {}

    static void cross(
            Connection connection,
            int fromYear,
            Classification classification,
            String code,
            Map<String, Integer> millionths,
            String authority,
            Actor actor)
            throws SQLException {
        Texts.check(authority);
        Sql.named("resource/insert-crosswalk")
                .with("from_year", fromYear)
                .with("classification", classification.term())
                .with("from_code", code)
                .with("to_code", "text", List.copyOf(millionths.keySet()))
                .with("millionths", "integer", List.copyOf(millionths.values()))
                .with("authority", authority)
                .run(connection);
        String subject = fromYear + "/" + classification.term() + "/" + code;
        Trail.change(connection, actor, Action.CROSS_CODES, subject, "", millionths + "，" + authority);
    }

    static Crosswalk of(Connection connection, int fromYear, Classification classification) throws SQLException {
        Map<String, SequencedMap<String, Integer>> shares = new HashMap<>();
        Sql.named("resource/crosswalk")
                .with("fiscal_year", fromYear)
                .with("classification", classification.term())
                .list(
                        connection,
                        row -> shares.computeIfAbsent(row.getString("from_code"), code -> new LinkedHashMap<>())
                                .put(row.getString("to_code"), row.getInt("millionths")));
        return new Crosswalk(shares);
    }
}
