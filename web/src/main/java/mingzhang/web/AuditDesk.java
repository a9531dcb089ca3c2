package mingzhang.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mingzhang.audit.Audit;
import mingzhang.audit.Report;
import mingzhang.audit.page.ViewerData;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.Source;
import mingzhang.document.UnreadableException;

/** Reads and audits, a few files at a time, each within a bounded time. */
class AuditDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PATIENCE_SECONDS = 30;
    private static final int MOST_DOCUMENTS = 40;
    /** All documents of a zip may take so many times what one may. */
    private static final int TIMES = 3;

    private final Settings settings;
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    AuditDesk(Settings settings) {
        this.settings = settings;
    }

    /** Audits one file; a file that cannot be read gives an answer that says so. */
    ViewerData audit(String name, byte[] bytes) {
        return audit(name, () -> Documents.read(name, bytes));
    }

    /**
     * Audits every document of a file that may be a zip, each within the time of one; all within a few times as much.
     *
     * @throws Problem where the zip holds more documents than are taken at once
     */
    List<ViewerData> each(String name, byte[] bytes) {
        List<Source> sources = Documents.sources(name, bytes);
        if (sources.size() == 1) {
            return List.of(audit(sources.getFirst().path(), sources.getFirst()::read));
        }
        if (sources.size() > MOST_DOCUMENTS) {
            throw Problem.tooMany(sources.size(), MOST_DOCUMENTS);
        }
        Instant end = Instant.now().plus(settings.auditTime().multipliedBy(TIMES));
        return sources.stream().map(source -> oneOfMany(source, end)).toList();
    }

    private ViewerData oneOfMany(Source source, Instant end) {
        try {
            if (Instant.now().isAfter(end)) {
                throw Problem.tooLong();
            }
            return audit(source.path(), source::read);
        } catch (Problem problem) {
            return ViewerData.unreadable(Report.unreadable(source.path(), String.valueOf(problem.getMessage())));
        }
    }

    /** How a document is read. */
    private interface Reading {
        Document read() throws UnreadableException;
    }

    private ViewerData audit(String name, Reading reading) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.busy();
            }
            return within(new FutureTask<>(() -> work(name, reading)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy();
        }
    }

    /** The place is given back by the work itself: an audit that was given up may still be running. */
    private ViewerData within(FutureTask<ViewerData> task) throws InterruptedException {
        Thread.ofPlatform().daemon().name("audit").start(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
        try {
            return task.get(settings.auditTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw Problem.tooLong();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private ViewerData work(String name, Reading reading) {
        try {
            Document document = reading.read();
            return ViewerData.of(document, Audit.run(document, settings.catalogue(), LocalDate.now(CHINA)));
        } catch (UnreadableException e) {
            return ViewerData.unreadable(Report.unreadable(name, e.problem().line()));
        }
    }
}
