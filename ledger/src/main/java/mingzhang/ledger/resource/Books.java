package mingzhang.ledger.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Attempt;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;

/** The door to the workbooks in which people, assets, procurement and projects are kept: empty, taken in, and written. */
public final class Books {
    static final int MOST_PROBLEMS = 500;

    private final Transactions transactions;

    /** Of a database. */
    public Books(Transactions transactions) {
        this.transactions = transactions;
    }

    /** An empty workbook: heads, drop-downs, and what goes where. */
    public static void template(BookKind kind, OutputStream out) throws IOException {
        BookPen pen = new BookPen(kind.term() + "：" + GUIDE);
        for (BookSheet sheet : kind.sheets()) {
            pen.row("");
            pen.row("工作表“" + sheet.name() + "”");
            sheet.columns()
                    .forEach(column ->
                            pen.row("  " + column.name() + (column.required() ? "" : "（可以不填）") + "：" + column.mend()));
        }
        kind.sheets().forEach(pen::sheet);
        pen.finish(out);
    }

    private static final String GUIDE = "一行一条。存入时逐行核对，有一处问题就整份不存，并列出全部问题；同样的内容再存一次不改变任何数据。";

    /** Rolls everything back where something is wrong. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<BookProblem> problems;

        Wrong(List<BookProblem> problems) {
            this.problems = problems;
        }
    }

    /**
     * Takes in a workbook: all of it, or, where anything is wrong, nothing and what is wrong, at most the first 500
     * problems and how many more there are.
     *
     * @throws LedgerException.Forbidden where the right to it is missing
     */
    public BookReport take(Path file, BookKind kind, Actor actor) {
        BookReader.Reading reading = BookReader.read(file, kind.sheets());
        try {
            return transactions.write(actor, (connection, who) -> take(connection, reading, kind, who));
        } catch (Wrong wrong) {
            return new BookReport(0, 0, 0, wrong.problems);
        }
    }

    private static BookReport take(Connection connection, BookReader.Reading reading, BookKind kind, Actor actor)
            throws SQLException {
        List<BookProblem> problems = new ArrayList<>(reading.problems());
        Map<Book.Outcome, Integer> outcomes = new EnumMap<>(Book.Outcome.class);
        Set<String> spoilt = new HashSet<>(reading.spoilt());
        BookRows rows = new BookRows(reading.rows());
        for (BookRow row : rows.all()) {
            if (row.restsOn(spoilt)) {
                spoilt.addAll(row.key());
                continue;
            }
            Optional<LedgerException> refusal = Attempt.of(
                    connection, () -> outcomes.merge(kind.book().take(connection, row, rows, actor), 1, Integer::sum));
            if (refusal.isPresent()) {
                spoilt.addAll(row.key());
                String found = String.valueOf(refusal.get().getMessage());
                problems.add(new BookProblem(row.sheet(), row.number(), "", found, ""));
            }
        }
        if (!problems.isEmpty()) {
            throw new Wrong(listed(problems));
        }
        return new BookReport(
                outcomes.getOrDefault(Book.Outcome.ADDED, 0),
                outcomes.getOrDefault(Book.Outcome.CHANGED, 0),
                outcomes.getOrDefault(Book.Outcome.UNCHANGED, 0),
                List.of());
    }

    /** As many as a person can mend at a time, and how many more there are. */
    private static List<BookProblem> listed(List<BookProblem> all) {
        if (all.size() <= MOST_PROBLEMS) {
            return all;
        }
        List<BookProblem> listed = new ArrayList<>(all.subList(0, MOST_PROBLEMS));
        String found = "只列出前 " + MOST_PROBLEMS + " 处问题，另有 " + (all.size() - MOST_PROBLEMS) + " 处没有列出";
        listed.add(new BookProblem("", 0, "", found, "请先改正列出的各处，再存一次。"));
        return listed;
    }

    /** What a department has on a day, in the same shape and with statistics; names only for whoever may see the roster. */
    public void write(BookKind kind, String department, LocalDate day, OutputStream out) throws IOException {
        byte[] bytes = transactions.run(connection -> {
            Units.Unit unit = Units.department(connection, department, day.getYear());
            BookPen pen = new BookPen(kind.term() + "：" + unit.name() + "，" + day);
            kind.book().write(connection, unit, day, pen);
            ByteArrayOutputStream book = new ByteArrayOutputStream();
            try {
                pen.finish(book);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return book.toByteArray();
        });
        out.write(bytes);
    }
}
