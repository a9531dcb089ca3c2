package mingzhang.ledger.access;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A user.
 *
 * @param name what is typed to sign in
 * @param person how pages call the person
 */
public record Account(long id, String name, String person) {
    static Account of(ResultSet row) throws SQLException {
        return new Account(row.getLong("id"), row.getString("name"), row.getString("person"));
    }

    /** As the trail and messages name the person: two of one name are told apart. */
    public String who() {
        return person + "（" + name + "）";
    }
}
