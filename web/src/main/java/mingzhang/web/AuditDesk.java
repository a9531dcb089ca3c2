package mingzhang.web;

import java.time.LocalDate;
import java.time.ZoneId;
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
import mingzhang.document.UnreadableException;

/** Reads and audits, a few files at a time, each within a bounded time. */
class AuditDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PATIENCE_SECONDS = 30;

    private final Settings settings;
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    AuditDesk(Settings settings) {
        this.settings = settings;
    }

    /** Audits one file; a file that cannot be read gives an answer that says so. */
    ViewerData audit(String name, byte[] bytes) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.busy();
            }
            return within(new FutureTask<>(() -> work(name, bytes)));
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

    private ViewerData work(String name, byte[] bytes) {
        try {
            Document document = Documents.read(name, bytes);
            return ViewerData.of(document, Audit.run(document, settings.catalogue(), LocalDate.now(CHINA)));
        } catch (UnreadableException e) {
            return ViewerData.unreadable(Report.unreadable(name, e.problem().line()));
        }
    }
}
