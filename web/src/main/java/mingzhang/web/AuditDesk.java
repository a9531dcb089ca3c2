package mingzhang.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mingzhang.audit.Decisions;
import mingzhang.audit.Report;
import mingzhang.audit.Together;
import mingzhang.audit.page.Index;
import mingzhang.audit.page.ViewerData;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.Source;
import mingzhang.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads and audits, a few files at a time, each within a bounded time. */
class AuditDesk {
    private static final System.Logger LOG = System.getLogger("mingzhang.web");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PATIENCE_SECONDS = 30;
    private static final int MOST_DOCUMENTS = 40;
    /** All documents of a zip, or of one more file, may take so many times what one may. */
    private static final int TIMES = 3;

    private final Settings settings;
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    AuditDesk(Settings settings) {
        this.settings = settings;
    }

    /** One file as it was sent. */
    record Upload(String name, byte[] bytes) {}

    /**
     * What became of a document.
     *
     * @param upload which of the uploads it came from, counted from 0
     */
    record Answer(int upload, ViewerData result) {}

    /** Takes answers one by one. */
    interface Taker {
        void take(Answer answer) throws IOException;
    }

    /** Audits one file; a file that cannot be read gives an answer that says so. */
    ViewerData audit(String name, byte[] bytes) {
        return within(() -> study(name, () -> Documents.read(name, bytes)))
                .alone()
                .view();
    }

    /**
     * Audits every document of some files, which may be zips, each within the time of one; all within a few times as much.
     * Each is held against those before it.
     *
     * @throws Problem where there are more documents than are taken at once
     */
    Index each(List<Upload> uploads, Taker taker) throws IOException {
        List<List<Source>> sources = sources(uploads);
        int documents = sources.stream().mapToInt(List::size).sum();
        if (documents > MOST_DOCUMENTS) {
            throw Problem.tooMany(documents, MOST_DOCUMENTS);
        }
        Instant end = Instant.now().plus(settings.auditTime().multipliedBy(TIMES + uploads.size() - 1L));
        Together together = new Together(settings.catalogue(), LocalDate.now(CHINA));
        Index.Collector index = new Index.Collector(Decisions.NONE);
        for (int upload = 0; upload < uploads.size(); upload++) {
            for (Source source : sources.get(upload)) {
                Audited audited = documents == 1
                        ? studied(source).joined(together)
                        : oneOfMany(source, end).joined(together);
                index.add(audited.report());
                taker.take(new Answer(upload, audited.view()));
            }
        }
        return index.made(LocalDate.now(CHINA));
    }

    /** The documents of each upload; two of one name are told apart, so that a finding between them names one of them. */
    private static List<List<Source>> sources(List<Upload> uploads) {
        List<List<Source>> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Upload upload : uploads) {
            String name = upload.name();
            for (int again = 2; !names.add(name); again++) {
                name = FileNames.numbered(upload.name(), again);
            }
            all.add(Documents.sources(name, upload.bytes()));
        }
        return all;
    }

    private Studied studied(Source source) {
        return within(() -> study(source.path(), source::read));
    }

    private Studied oneOfMany(Source source, Instant end) {
        try {
            if (Instant.now().isAfter(end)) {
                throw Problem.tooLong();
            }
            return studied(source);
        } catch (Problem problem) {
            return Studied.failed(source.path(), String.valueOf(problem.getMessage()));
        }
    }

    /** How a document is read. */
    private interface Reading {
        Document read() throws UnreadableException;
    }

    /** A document with its report. */
    private record Audited(Document document, Report report) {
        ViewerData view() {
            return report.readable() ? ViewerData.of(document, report) : ViewerData.unreadable(report);
        }
    }

    /**
     * A document that was studied by itself, or the report on why it could not be.
     *
     * @param study null where it could not be
     */
    private record Studied(Document document, Report report, Together.@Nullable Study study) {
        static Studied of(Document document, Together.Study study) {
            return new Studied(document, study.report(), study);
        }

        static Studied failed(String file, String error) {
            return new Studied(new Document(file, "", List.of(), "", List.of()), Report.unreadable(file, error), null);
        }

        Audited alone() {
            return new Audited(document, report);
        }

        Audited joined(Together together) {
            return study == null ? alone() : new Audited(document, together.join(study));
        }
    }

    private Studied within(Callable<Studied> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.busy();
            }
            return within(new FutureTask<>(work));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy();
        }
    }

    /** The place is given back by the work itself: an audit that was given up may still be running. */
    private Studied within(FutureTask<Studied> task) throws InterruptedException {
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
            LOG.log(System.Logger.Level.ERROR, "an audit failed", e.getCause());
            throw Problem.broken();
        }
    }

    private Studied study(String name, Reading reading) {
        try {
            Document document = reading.read();
            return Studied.of(document, Together.study(name, document, settings.catalogue(), LocalDate.now(CHINA)));
        } catch (UnreadableException e) {
            return Studied.failed(name, e.problem().line());
        }
    }
}
