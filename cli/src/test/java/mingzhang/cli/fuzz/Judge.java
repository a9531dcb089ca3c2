package mingzhang.cli.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.audit.Audit;
import mingzhang.audit.Decisions;
import mingzhang.audit.DecisionsException;
import mingzhang.audit.Measure;
import mingzhang.audit.Report;
import mingzhang.audit.ReportJson;
import mingzhang.audit.ReportText;
import mingzhang.audit.page.ReportHtml;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.CatalogueException;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.Place;
import mingzhang.document.Source;
import mingzhang.document.UnreadableException;
import mingzhang.year.Workbook;
import mingzhang.year.YearJson;

/** Hands an input to its door, and says what came of it; whatever may not happen leaves as a {@link Fault}. */
final class Judge {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue = Catalogue.load();
    private final Path desk;

    /** What may not happen. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String what) {
            super(what);
        }

        Fault(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** What may be: taken, or refused in words. {@code hidden} is the exception behind the words, if there is one. */
    record Outcome(String word, Optional<Throwable> hidden) {
        static final Outcome TAKEN = new Outcome("taken", Optional.empty());
        static final Outcome REFUSED = new Outcome("refused", Optional.empty());
    }

    /** @param desk a folder for the inputs that must be files */
    Judge(Path desk) {
        this.desk = desk;
    }

    Outcome judge(Target target, String name, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (target) {
            case DOCUMENT, AUDIT ->
                document(new Reading() {
                    @Override
                    public Document read() throws UnreadableException {
                        return Documents.read("文件", bytes);
                    }
                });
            case ARCHIVE -> archive(bytes);
            case WORKBOOK -> workbook(bytes);
            case YEAR -> refusable(() -> YearJson.write(YearJson.read(text)), IllegalArgumentException.class);
            case DECISIONS -> refusable(() -> Decisions.parse(text), DecisionsException.class);
            case LABELS -> refusable(() -> labels(text), IllegalArgumentException.class);
            case CATALOGUE -> catalogue(name, bytes);
        };
    }

    private interface Reading {
        Document read() throws UnreadableException;
    }

    private Outcome document(Reading reading) throws IOException {
        Document document;
        try {
            document = reading.read();
        } catch (UnreadableException e) {
            return refused(e);
        }
        places(document);
        report(document);
        return Outcome.TAKEN;
    }

    /** A stack or heap that ran over is a fault, however kindly it is said. */
    private static Outcome refused(UnreadableException e) {
        if (e.getCause() instanceof Error error) {
            throw new Fault("ran over", error);
        }
        boolean sentence =
                e.problem().mend().endsWith("。") && !e.problem().found().isBlank();
        if (!sentence) {
            throw new Fault("refused without a sentence: " + e.problem().line());
        }
        return new Outcome("refused", Optional.ofNullable(e.getCause()).filter(RuntimeException.class::isInstance));
    }

    /** Every block stands in the text where it says it stands. */
    private static void places(Document document) {
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading heading -> same(document, heading.place(), heading.text());
                case Block.Paragraph paragraph -> same(document, paragraph.place(), paragraph.text());
                case Block.Table table -> table.cells().forEach(c -> within(document, c.place()));
                case Block.Chart chart -> within(document, chart.place());
            }
        }
    }

    private static void same(Document document, Place place, String text) {
        within(document, place);
        if (!document.text().substring(place.start(), place.end()).equals(text)) {
            throw new Fault("a block does not stand where it says");
        }
    }

    private static void within(Document document, Place place) {
        boolean sound = 0 <= place.start()
                && place.start() <= place.end()
                && place.end() <= document.text().length();
        if (!sound) {
            throw new Fault("a place lies outside of the text: " + place);
        }
    }

    private void report(Document document) throws IOException {
        Report report = Audit.run(document, catalogue, DAY);
        report.figures().forEach(figure -> within(document, figure.place()));
        report.findings().forEach(finding -> finding.places().forEach(spot -> within(document, spot.place())));
        JSON.readTree(ReportJson.line(report, Decisions.NONE));
        ReportText.print(report, Decisions.NONE);
        if (document.text().length() < 20_000) {
            ReportHtml.print(document, report, Decisions.NONE, DAY);
        }
    }

    private Outcome archive(byte[] bytes) throws IOException {
        Path file = Files.write(desk.resolve("input.zip"), bytes);
        int taken = 0;
        for (Source source : Documents.sources(file)) {
            try {
                taken += source.read().blocks().isEmpty() ? 0 : 1;
            } catch (UnreadableException e) {
                refused(e);
            }
        }
        return taken > 0 ? Outcome.TAKEN : Outcome.REFUSED;
    }

    private Outcome workbook(byte[] bytes) throws IOException {
        Path file = Files.write(desk.resolve("input.xlsx"), bytes);
        Workbook.Reading reading =
                Workbook.read(file, catalogue.profile("sichuan-accounts").orElseThrow(), catalogue);
        if (reading.year().isPresent() == !reading.problems().isEmpty()) {
            throw new Fault("a workbook gives either its data or its problems");
        }
        return reading.year().isPresent() ? Outcome.TAKEN : Outcome.REFUSED;
    }

    private void labels(String text) throws IOException {
        Measure measure = new Measure(catalogue, DAY, 0);
        Document document = Documents.read("a.txt", "收入合计100.00万元。".getBytes(StandardCharsets.UTF_8));
        Report report = Audit.run(document, catalogue, DAY);
        measure.add("a.txt", document, report, name -> Optional.of(text), 1, 1);
        measure.text();
    }

    private Outcome catalogue(String name, byte[] bytes) throws IOException {
        Path folder = desk.resolve("catalogue");
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
            return refusable(() -> everything(Catalogue.load(folder)), CatalogueException.class);
        } finally {
            remove(folder);
        }
    }

    private static void everything(Catalogue catalogue) {
        catalogue.codes();
        catalogue.items();
        catalogue.rules();
        catalogue.forms();
        catalogue.profiles();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private interface Deed {
        void run() throws IOException;
    }

    /** Only the door's own exception may say no. */
    private static Outcome refusable(Deed deed, Class<? extends RuntimeException> refusal) throws IOException {
        try {
            deed.run();
            return Outcome.TAKEN;
        } catch (RuntimeException e) {
            if (e.getClass() == refusal) {
                return Outcome.REFUSED;
            }
            throw e;
        }
    }
}
