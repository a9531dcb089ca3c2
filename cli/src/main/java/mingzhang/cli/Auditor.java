package mingzhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import mingzhang.audit.Audit;
import mingzhang.audit.Report;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.Source;
import mingzhang.document.UnreadableException;

/** Audits files, several at once, and hands the reports over in the order of the files. */
final class Auditor {
    /** No document takes this long; one that does is hostile. */
    private static final int PATIENCE_SECONDS = 120;

    private static final int AHEAD = 4;

    private final Catalogue catalogue;
    private final LocalDate day;

    Auditor(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    /** A report on every document; whatever is wrong with one of them becomes its report. */
    void each(List<Source> files, Consumer<Audited> take) {
        int workers = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        // A worker that hangs in a hostile file must not keep the program from ending.
        ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("audit").factory());
        Deque<Future<Audited>> waiting = new ArrayDeque<>();
        int next = 0;
        for (Source file : files) {
            while (next < files.size() && waiting.size() < workers + AHEAD) {
                Source ahead = files.get(next++);
                waiting.add(pool.submit(() -> audited(ahead)));
            }
            take.accept(await(file.path(), waiting.removeFirst()));
        }
        pool.shutdownNow();
    }

    private static Audited await(String file, Future<Audited> report) {
        try {
            return report.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            report.cancel(true);
            return Audited.failed(file, "审核这份文件超过" + PATIENCE_SECONDS + "秒，已放弃：请检查文件是否异常庞大。");
        } catch (ExecutionException e) {
            return broken(file, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Audited.failed(file, "审核被中断。");
        }
    }

    /** The report on one file that is no zip. */
    Report one(Path file) {
        return audited(Documents.sources(file).getFirst()).report();
    }

    /** The report on one document, under the path as the caller gave it. */
    private Audited audited(Source file) {
        try {
            Document document = file.read();
            Report report = Audit.run(document, catalogue, day);
            return new Audited(
                    document,
                    new Report(
                            file.path(),
                            report.error(),
                            report.title(),
                            report.year(),
                            report.kind(),
                            report.figures(),
                            report.relations(),
                            report.findings()));
        } catch (UnreadableException e) {
            return Audited.failed(file.path(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return broken(file.path(), e);
        }
    }

    /** Where the program itself failed. */
    static Audited broken(String file, Throwable problem) {
        return Audited.failed(file, "程序审核这份文件时出错（" + problem.getClass().getSimpleName() + "），未能审核：请把文件交给维护人员。");
    }

    /**
     * A document with its report.
     *
     * @param document without blocks where it could not be read
     */
    record Audited(Document document, Report report) {
        static Audited failed(String file, String error) {
            return new Audited(new Document(file, "", List.of(), "", List.of()), Report.unreadable(file, error));
        }
    }
}
