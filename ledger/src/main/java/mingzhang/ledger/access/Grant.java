package mingzhang.ledger.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingzhang.ledger.store.Sql;

/**
 * A role in the subtree of an organisation.
 *
 * @param organisation its number; empty for all of them
 * @param code its code, or empty
 * @param organisationName its name, or empty
 */
public record Grant(String role, Optional<Long> organisation, String code, String organisationName) {
    static List<Grant> of(Connection connection, long account) throws SQLException {
        return Sql.named("access/grants").with("account", account).list(connection, Grant::read);
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("role"),
                Optional.ofNullable(row.getObject("organisation", Long.class)),
                Objects.requireNonNullElse(row.getString("organisation_code"), ""),
                Objects.requireNonNullElse(row.getString("organisation_name"), ""));
    }

    /** In Chinese: the role and how far it goes. */
    public String text() {
        return role + "（" + (organisation.isEmpty() ? "全部单位" : organisationName + "及所属") + "）";
    }
}
