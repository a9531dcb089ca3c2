package mingzhang.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import mingzhang.audit.Report;
import mingzhang.audit.Together;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.Source;
import mingzhang.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Audits files, several at once, and hands the reports over in the order of the files. */
final class Auditor {
    /** No document takes this long; one that does is hostile. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int AHEAD = 4;

    private final Catalogue catalogue;
    private final LocalDate day;
    private final Duration patience;

    Auditor(Catalogue catalogue, LocalDate day) {
        this(catalogue, day, PATIENCE);
    }

    /** @param patience how long one document may take */
    Auditor(Catalogue catalogue, LocalDate day, Duration patience) {
        this.catalogue = catalogue;
        this.day = day;
        this.patience = patience;
    }

    /**
     * A report on every document, with what it and those before it say of one another; whatever is wrong with one of them
     * becomes its report.
     */
    void each(List<Source> files, Consumer<Audited> take) {
        int workers = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        Deque<Workers.Task<Studied>> waiting = new ArrayDeque<>();
        Together together = new Together(catalogue, day);
        int next = 0;
        try (Workers pool = new Workers(Math.max(1, workers), patience)) {
            for (Source file : files) {
                while (next < files.size() && waiting.size() < workers + AHEAD) {
                    Source ahead = files.get(next++);
                    waiting.add(pool.begin(() -> studied(ahead)));
                }
                take.accept(joined(together, file.path(), waiting.removeFirst()));
            }
        }
    }

    private Audited joined(Together together, String file, Workers.Task<Studied> report) {
        try {
            return report.result().joined(together);
        } catch (TimeoutException e) {
            return Audited.failed(file, "审核这份文件超过" + patience.toSeconds() + "秒，已放弃：请检查文件是否异常庞大。");
        } catch (ExecutionException e) {
            return broken(file, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Audited.failed(file, "审核被中断。");
        }
    }

    /** The report on one file that is no zip. */
    Report one(Path file) {
        return studied(Documents.sources(file).getFirst()).alone().report();
    }

    /** What one document says, under the path as the caller gave it. */
    private Studied studied(Source file) {
        try {
            Document document = file.read();
            return new Studied(document, Together.study(file.path(), document, catalogue, day), null);
        } catch (UnreadableException e) {
            return Studied.failed(Audited.failed(file.path(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Studied.failed(broken(file.path(), e));
        }
    }

    /** A document that was studied by itself, or the report on why it could not be. */
    private record Studied(
            Document document,
            Together.@Nullable Study study,
            @Nullable Audited failure) {
        static Studied failed(Audited failure) {
            return new Studied(failure.document(), null, failure);
        }

        Audited alone() {
            return failure != null
                    ? failure
                    : new Audited(document, Objects.requireNonNull(study).report());
        }

        Audited joined(Together together) {
            return study == null ? alone() : new Audited(document, together.join(study));
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
