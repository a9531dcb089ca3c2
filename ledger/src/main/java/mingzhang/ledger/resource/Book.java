package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;

/** A workbook that one of the ledger's registers is kept in. */
interface Book {
    /** What a row did. */
    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** It is a part of what another row did, and counted there. */
        PART
    }

    /** Its sheets, those first on which others rest. */
    List<BookSheet> sheets();

    /**
     * Takes in a row whose cells fit their columns.
     *
     * @param all every such row of the workbook
     * @throws LedgerException.Refused where the ledger holds something else under its key, or a rule stands against it
     */
    Outcome take(Connection connection, BookRow row, BookRows all, Actor actor) throws SQLException;

    /** Writes what a department has on a day, in the same shape, and what it adds up to. */
    void write(Connection connection, Units.Unit department, LocalDate day, BookPen pen) throws SQLException;

    /** The one thing in the ledger under a row's key must be the same as the row says. */
    static Outcome same(Object there, Object said, String what) {
        if (!Objects.equals(there, said)) {
            throw new LedgerException.Refused("台账中已有" + what + "，内容与这一行不同；已登记的不能改，请核对。");
        }
        return Outcome.UNCHANGED;
    }
}
