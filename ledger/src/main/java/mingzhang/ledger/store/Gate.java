package mingzhang.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import mingzhang.ledger.store.Trail.Actor;

/**
 * Decides about every transaction before anything is done in it, and tells the database how far it may go. One that decides
 * against it throws {@link LedgerException.Forbidden}.
 */
public interface Gate {
    /** Whoever has the database's own login: the command line on the machine of the ledger. */
    Gate OPEN = new Gate() {
        @Override
        public void read(Connection connection) {
            // The owner reads everything.
        }

        @Override
        public void write(Connection connection, Actor actor) {
            // The owner writes everything.
        }
    };

    /** Before something is read. */
    void read(Connection connection) throws SQLException;

    /** Before something is written by somebody. */
    void write(Connection connection, Actor actor) throws SQLException;
}
