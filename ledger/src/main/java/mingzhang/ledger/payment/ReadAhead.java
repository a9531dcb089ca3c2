package mingzhang.ledger.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.payment.Reading.Item;
import mingzhang.ledger.store.LedgerException;
import org.jspecify.annotations.Nullable;

/** Reads a file one part ahead of whoever stores it, so that neither waits for the other; never more than three parts are held. */
final class ReadAhead implements AutoCloseable {
    private final TreasuryFile file;
    private final FileKind kind;
    private final int year;
    private final Catalogue catalogue;
    private final int rowsInAPart;
    private final BlockingQueue<Next> queue = new ArrayBlockingQueue<>(1);
    private final Thread thread;

    private sealed interface Next {
        /** A part of the rows. */
        record Read(Part part) implements Next {}

        /** Why nothing more can be read. */
        record Failed(RuntimeException because) implements Next {}
    }

    /**
     * A part of a file.
     *
     * @param columns of the whole file
     * @param last whether nothing follows
     */
    record Part(Columns columns, List<Item> items, boolean last) {}

    /** Thrown in the reading thread where nobody takes its parts any more. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    ReadAhead(TreasuryFile file, FileKind kind, int year, Catalogue catalogue, int rowsInAPart) {
        this.file = file;
        this.kind = kind;
        this.year = year;
        this.catalogue = catalogue;
        this.rowsInAPart = rowsInAPart;
        this.thread = Thread.ofPlatform().daemon().name("mingzhang-import").unstarted(this::read);
    }

    ReadAhead start() {
        thread.start();
        return this;
    }

    /**
     * The next part.
     *
     * @throws LedgerException.Refused where the file cannot be read, is empty or lacks a column
     */
    Part next() {
        try {
            return switch (queue.take()) {
                case Next.Read(Part part) -> part;
                case Next.Failed(RuntimeException because) -> throw because;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException.Unavailable("导入被中断；再次导入同一文件即从中断处继续。", e);
        }
    }

    private void read() {
        Rows rows = new Rows();
        try {
            file.read(rows::take);
            rows.finish();
        } catch (Abandoned e) {
            return;
        } catch (RuntimeException e) {
            put(new Next.Failed(e));
        } catch (OutOfMemoryError e) {
            put(new Next.Failed(new LedgerException.Refused("文件的一行太大，读不完；请核对文件，或另存为 csv 后再导入。", e)));
        }
    }

    private void put(Next next) {
        try {
            queue.put(next);
        } catch (InterruptedException e) {
            throw new Abandoned();
        }
    }

    /** Gathers rows until a part is full. */
    private final class Rows {
        private List<Item> items = new ArrayList<>();
        private @Nullable Columns columns;
        private @Nullable Reading reading;

        void take(Row row) {
            if (columns == null || reading == null) {
                columns = Columns.of(row, kind.required());
                reading = new Reading(kind, columns, year, file.format() == TreasuryFile.Format.XLSX, catalogue);
                return;
            }
            items.add(reading.item(row));
            if (items.size() == rowsInAPart) {
                put(new Next.Read(new Part(columns, items, false)));
                items = new ArrayList<>(rowsInAPart);
            }
        }

        void finish() {
            if (columns == null) {
                throw new LedgerException.Refused(file.path().getFileName() + " 是空的。");
            }
            put(new Next.Read(new Part(columns, items, true)));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
