package mingzhang.ledger.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Lines;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The door to payments: requests, the treasury's files, and how far a budget is spent.
 *
 * <p>Nothing is paid beyond its line's quota, nor on a request that was not agreed to: the database itself refuses it.
 */
public final class Payments {
    private static final int ROWS_IN_A_PART = 10_000;

    private final Transactions transactions;
    private final Catalogue catalogue;

    /** Payments in a database, with the codes of a catalogue. */
    public Payments(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    /**
     * Asks to pay.
     *
     * @throws mingzhang.ledger.store.LedgerException.Refused where the line is not there, or has not that much left beside other
     *     approved requests
     */
    public void request(PaymentRequest request, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Requests.request(connection, request, who);
            return true;
        });
    }

    /**
     * Agrees to a request, or does not; once, and never by whoever made it.
     *
     * @param reason why not; may be empty where it is agreed to
     */
    public void decide(String number, boolean agreed, String reason, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Requests.decide(connection, number, agreed, reason, who);
            return true;
        });
    }

    /** The requests of a department's year with what became of them, in the order in which they were made. */
    public List<RequestState> requests(String department, int year) {
        return transactions.run(
                connection -> Requests.of(connection, Units.department(connection, department, year), year));
    }

    /**
     * Takes in a file of the treasury: xlsx, or csv in UTF-8 or GB18030. Good rows go in, bad ones are set aside with their
     * reasons. The same content again changes nothing; an import that was broken off goes on where it stopped.
     *
     * @throws mingzhang.ledger.store.LedgerException.Refused where the file cannot be read, lacks a column, or is of a year
     *     that is closed for everybody
     */
    public ImportReport importFile(Path file, FileKind kind, int year, Actor actor) {
        return importFile(file, kind, year, ROWS_IN_A_PART, actor);
    }

    ImportReport importFile(Path file, FileKind kind, int year, int rowsInAPart, Actor actor) {
        return new Importer(transactions, catalogue, kind, year, rowsInAPart, actor).run(TreasuryFile.of(file));
    }

    /** The rows of a file that were set aside, in their order. */
    public List<Refusal> refusals(long file) {
        return transactions.run(connection -> Sql.named("payment/refusals")
                .with("file", file)
                .list(
                        connection,
                        row -> new Refusal(
                                row.getInt("row_number"),
                                row.getString("voucher"),
                                Importer.cells(row.getString("cells")),
                                row.getString("reason"))));
    }

    /** Writes the rows that were set aside as csv, with their reasons behind them: to be mended and imported again. */
    public void writeRefusals(long file, Writer out) {
        List<String> header = new ArrayList<>(transactions.run(connection -> Sql.named("payment/file-header")
                .with("file", file)
                .first(connection, row -> Importer.cells(row.getString("header")))
                .orElseThrow()));
        try (CSVPrinter printer = CSVFormat.EXCEL.print(out)) {
            int columns = header.size();
            header.addAll(List.of("原文件行号", "未导入的原因"));
            printer.printRecord(header);
            for (Refusal refusal : refusals(file)) {
                List<String> cells = new ArrayList<>(refusal.cells());
                while (cells.size() < columns) {
                    cells.add("");
                }
                cells.addAll(List.of(String.valueOf(refusal.row()), refusal.reason()));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a department and its units paid in each month, and the budget at its end. */
    public List<Month> progress(String department, int year) {
        return transactions.run(connection -> ofDepartment("payment/progress", connection, department, year)
                .list(
                        connection,
                        row -> new Month(
                                row.getInt("month"),
                                new Money(row.getLong("budget_fen")),
                                new Money(row.getLong("paid_fen")),
                                new Money(row.getLong("paid_so_far_fen")))));
    }

    /** Budget, payments and what is left (结转结余) of every line of a department and its units. */
    public List<LineBalance> balances(String department, int year) {
        return transactions.run(connection -> ofDepartment("payment/line-balances", connection, department, year)
                .list(
                        connection,
                        row -> new LineBalance(
                                Lines.line(row),
                                new Money(row.getLong("quota_fen")),
                                new Money(row.getLong("paid_fen")))));
    }

    private static Sql ofDepartment(String statement, Connection connection, String department, int year)
            throws SQLException {
        return Sql.named(statement)
                .with(
                        "department",
                        Units.department(connection, department, year).organisation())
                .with("fiscal_year", year);
    }
}
