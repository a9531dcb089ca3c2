package mingzhang.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** A part of a transaction that may be refused without the whole being lost, so that one can say everything that is wrong. */
public final class Attempt {
    private Attempt() {}

    /** What is tried. */
    public interface Part {
        void run() throws SQLException;
    }

    /** Does it, or leaves the transaction as it was; why it was refused, if it was. Whatever else goes wrong ends the whole. */
    public static Optional<LedgerException> of(Connection connection, Part part) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            part.run();
            connection.releaseSavepoint(before);
            return Optional.empty();
        } catch (SQLException e) {
            LedgerException refusal = Refusals.of(e);
            if (!(refusal instanceof LedgerException.Refused) && !(refusal instanceof LedgerException.Forbidden)) {
                throw e;
            }
            connection.rollback(before);
            return Optional.of(refusal);
        } catch (LedgerException.Refused e) {
            connection.rollback(before);
            return Optional.of(e);
        }
    }
}
