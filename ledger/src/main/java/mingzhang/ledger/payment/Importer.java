package mingzhang.ledger.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.payment.ImportReport.Outcome;
import mingzhang.ledger.payment.ReadAhead.Part;
import mingzhang.ledger.payment.Reading.Item;
import mingzhang.ledger.payment.Sorting.Good;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.RowDigest;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Takes in one file, part by part. */
final class Importer {
    private static final String SEPARATOR = "\u001f";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final FileKind kind;
    private final int year;
    private final int rowsInAPart;
    private final Actor actor;
    private final Met met;
    private boolean askingForAll;

    Importer(Transactions transactions, Catalogue catalogue, FileKind kind, int year, int rowsInAPart, Actor actor) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.kind = kind;
        this.year = year;
        this.rowsInAPart = rowsInAPart;
        this.actor = actor;
        this.met = new Met(year);
    }

    /** A file as the ledger knows it. */
    private record Known(long id, int part, int lastRow, int good, int bad, boolean finished) {}

    ImportReport run(TreasuryFile file) {
        refuseClosedYear();
        Optional<Known> known = transactions.run(connection -> known(connection, file));
        if (known.isPresent() && known.get().finished) {
            return report(known.get(), Outcome.UNCHANGED);
        }
        try (ReadAhead parts = new ReadAhead(file, kind, year, catalogue, rowsInAPart).start()) {
            Part part = parts.next();
            int after = begin(file, part.columns());
            store(file, part, after);
            while (!part.last()) {
                part = parts.next();
                store(file, part, after);
            }
        }
        Known after = transactions.run(connection -> known(connection, file)).orElseThrow();
        return report(after, known.isPresent() ? Outcome.RESUMED : Outcome.FIRST);
    }

    private static ImportReport report(Known known, Outcome outcome) {
        return new ImportReport(known.id, outcome, known.good, known.bad);
    }

    private void refuseClosedYear() {
        boolean closed = transactions.run(connection -> Sql.named("payment/open-departments")
                .with("fiscal_year", year)
                .first(connection, row -> row.getLong("open") == 0 && row.getLong("closed") > 0)
                .orElse(false));
        if (closed) {
            throw new LedgerException.Refused(year + " 年度的决算已经全部审定，不能再导入该年度的" + kind.term() + "文件。");
        }
    }

    private Optional<Known> known(Connection connection, TreasuryFile file) throws SQLException {
        return Sql.named("payment/file")
                .with("kind", kind.term())
                .with("content_hash", file.hash())
                .first(
                        connection,
                        row -> new Known(
                                row.getLong("id"),
                                row.getInt("part"),
                                row.getInt("last_row"),
                                row.getInt("good"),
                                row.getInt("bad"),
                                row.getBoolean("finished")));
    }

    /** Notes the file; the last row that was taken in already. */
    private int begin(TreasuryFile file, Columns columns) {
        return transactions.write(actor, (connection, who) -> {
            Sql.named("payment/insert-file")
                    .with("kind", kind.term())
                    .with("fiscal_year", year)
                    .with("content_hash", file.hash())
                    .with("name", String.valueOf(file.path().getFileName()))
                    .with("header", "text", columns.header())
                    .with("started_at", who.when())
                    .with("started_by", who.who())
                    .run(connection);
            return known(connection, file).orElseThrow().lastRow;
        });
    }

    /** Thrown where a voucher was there already that nobody had asked for: the part is taken back, and sorted again. */
    private static final class VoucherThere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void store(TreasuryFile file, Part part, int after) {
        boolean nothingNew =
                part.items().isEmpty() || part.items().getLast().row().number() <= after;
        if (nothingNew && !part.last()) {
            return;
        }
        try {
            store(file, part);
        } catch (VoucherThere e) {
            askingForAll = true;
            store(file, part);
        }
    }

    /** One part: its good rows, its bad rows and its mark, in one transaction. */
    private void store(TreasuryFile file, Part part) {
        transactions.write(actor, (connection, who) -> {
            long id = known(connection, file).orElseThrow().id;
            Sql.named("payment/lock-file").with("file", id).list(connection, row -> true);
            Known known = known(connection, file).orElseThrow();
            List<Item> rest = part.items().stream()
                    .filter(item -> item.row().number() > known.lastRow)
                    .toList();
            if (!known.finished) {
                store(connection, known, rest, part.last(), file, who);
            }
            return true;
        });
    }

    /** Sorts a part; a row that is set aside is told everything that is wrong with it, also that its voucher is there already. */
    private Sorting sort(Connection connection, List<Item> items) throws SQLException {
        Sorting sorting = Sorting.of(connection, kind, year, met, items, askingForAll);
        return askingForAll || sorting.bad().isEmpty() ? sorting : Sorting.of(connection, kind, year, met, items, true);
    }

    private void store(Connection connection, Known known, List<Item> items, boolean last, TreasuryFile file, Actor who)
            throws SQLException {
        Sorting sorting = sort(connection, items);
        switch (kind) {
            case PAYMENTS -> insertPayments(connection, known.id, sorting.good());
            case RECEIPTS -> insertEntries(connection, known.id, sorting.good());
        }
        insertRefusals(connection, known.id, sorting.bad());
        RowDigest digest = new RowDigest();
        sorting.good().forEach(good -> digest.add(text(good)));
        String hash = digest.hex();
        Sql.named("payment/insert-part")
                .with("file", known.id)
                .with("part", known.part + 1)
                .with(
                        "last_row",
                        items.isEmpty() ? known.lastRow : items.getLast().row().number())
                .with("good", sorting.good().size())
                .with("bad", sorting.bad().size())
                .with("last", last)
                .with("content_hash", hash)
                .run(connection);
        String subject = kind.term() + "/" + year + "/" + file.path().getFileName() + "/" + (known.part + 1);
        Trail.record(connection, who, Action.IMPORT_FILE, subject, file.hash(), hash);
    }

    /** A row as {@code rows-in-order.sql} says it. */
    private String text(Good good) {
        Item item = good.item();
        List<String> fields = switch (kind) {
            case PAYMENTS -> List.of(String.valueOf(good.line()), item.day().toString());
            case RECEIPTS ->
                List.of(
                        item.entry().term(),
                        item.line().fund().term(),
                        item.line().nature().term(),
                        item.line().function(),
                        item.day().toString());
        };
        return item.row().number() + "|" + good.organisation() + "|" + String.join("|", fields) + "|"
                + item.amount().fen() + "|" + item.voucher() + "|" + item.purpose();
    }

    private void insertPayments(Connection connection, long file, List<Good> good) throws SQLException {
        if (good.isEmpty()) {
            return;
        }
        List<@Nullable Long> requests = new ArrayList<>();
        good.forEach(g -> requests.add(g.request() == 0 ? null : (Long) g.request()));
        Sql insert = common("payment/insert-payments", file, good)
                .with("line", "bigint", good.stream().map(Good::line).toList())
                .with("paid_on", "date", good.stream().map(g -> g.item().day()).toList())
                .with("request", "bigint", requests)
                .with(
                        "reverses",
                        "text",
                        good.stream().map(g -> g.item().reverses()).toList())
                .with(
                        "purpose",
                        "text",
                        good.stream().map(g -> g.item().purpose()).toList());
        try {
            insert.run(connection);
        } catch (SQLException e) {
            if (!askingForAll && UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new VoucherThere();
            }
            throw e;
        }
    }

    private void insertEntries(Connection connection, long file, List<Good> good) throws SQLException {
        if (good.isEmpty()) {
            return;
        }
        common("payment/insert-entries", file, good)
                .with(
                        "kind",
                        "text",
                        good.stream().map(g -> g.item().entry().term()).toList())
                .with(
                        "fund",
                        "text",
                        good.stream().map(g -> g.item().line().fund().term()).toList())
                .with(
                        "nature",
                        "text",
                        good.stream().map(g -> g.item().line().nature().term()).toList())
                .with(
                        "function_code",
                        "text",
                        good.stream().map(g -> g.item().line().function()).toList())
                .with(
                        "entered_on",
                        "date",
                        good.stream().map(g -> g.item().day()).toList())
                .with("note", "text", good.stream().map(g -> g.item().purpose()).toList())
                .run(connection);
    }

    private Sql common(String statement, long file, List<Good> good) {
        return Sql.named(statement)
                .with("fiscal_year", year)
                .with("file", file)
                .with(
                        "organisation",
                        "bigint",
                        good.stream().map(Good::organisation).toList())
                .with(
                        "voucher",
                        "text",
                        good.stream().map(g -> g.item().voucher()).toList())
                .with(
                        "amount_fen",
                        "bigint",
                        good.stream().map(g -> g.item().amount().fen()).toList())
                .with(
                        "row_number",
                        "integer",
                        good.stream().map(g -> g.item().row().number()).toList());
    }

    /** What cannot be stored of a row is left out of it; its reason says so. */
    private static void insertRefusals(Connection connection, long file, List<Refusal> bad) throws SQLException {
        if (!bad.isEmpty()) {
            Sql.named("payment/insert-refusals")
                    .with("file", file)
                    .with(
                            "row_number",
                            "integer",
                            bad.stream().map(Refusal::row).toList())
                    .with(
                            "voucher",
                            "text",
                            bad.stream().map(r -> storable(r.voucher())).toList())
                    .with(
                            "cells",
                            "text",
                            bad.stream()
                                    .map(r -> String.join(
                                            SEPARATOR,
                                            r.cells().stream()
                                                    .map(Importer::storable)
                                                    .toList()))
                                    .toList())
                    .with(
                            "reason",
                            "text",
                            bad.stream().map(r -> storable(r.reason())).toList())
                    .run(connection);
        }
    }

    private static String storable(String text) {
        return text.replaceAll("[\\x00\\x1f\\p{Cs}]", "□");
    }

    /** Cells as {@link #insertRefusals} joined them. */
    static List<String> cells(String joined) {
        return List.of(joined.split(SEPARATOR, -1));
    }
}
