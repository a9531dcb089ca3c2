package mingzhang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.audit.Report.CheckedFigure;
import mingzhang.audit.Report.State;
import mingzhang.audit.world.Fault;
import mingzhang.audit.world.Faults;
import mingzhang.audit.world.Page;
import mingzhang.audit.world.Template;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;

/**
 * Audits pages made from templates: correct ones, which must be quiet, and the same with one planted fault each.
 *
 * <p>{@code main} prints it template by template: folder, first seed, how many seeds, faults of each kind.
 */
final class WorldMeasure {
    private static final List<String> KINDS =
            List.of("digit", "swap", "shift", "stale", "base", "bent", "missing", "unit", "turned");

    private final StringBuilder details = new StringBuilder();
    int pages;
    int quiet;
    int covered;
    int figures;
    int faults;
    int found;
    int blamed;
    int alarms;
    final Map<String, int[]> byKind = new TreeMap<>();

    static WorldMeasure of(Template template, int from, int seeds, int each) throws UnreadableException {
        WorldMeasure measure = new WorldMeasure();
        for (int seed = from; seed < from + seeds; seed++) {
            Page page = template.page(seed);
            measure.correct(page);
            for (Fault fault : Faults.of(page, each)) {
                measure.fault(fault);
            }
        }
        return measure;
    }

    static List<Template> templates(Path folder) throws IOException {
        List<Template> templates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                templates.add(Template.read(file));
            }
        }
        return templates;
    }

    private void correct(Page page) throws UnreadableException {
        Document document = read(page.file(), page.source());
        Report report = Audit.run(document, LabelledFolder.CATALOGUE, LabelledFolder.DAY);
        Marks marks = Marking.of(document, report, List.of());
        pages++;
        quiet += marks.alarms().isEmpty() ? 1 : 0;
        for (Marks.Alarm alarm : marks.alarms()) {
            tell("FALSE", page.file(), words(alarm.finding()));
        }
        for (CheckedFigure figure : report.figures()) {
            boolean counts = figure.kind().equals("money") || figure.kind().equals("rate");
            figures += counts ? 1 : 0;
            covered += counts && figure.state() != State.UNCOVERED ? 1 : 0;
            if (counts && figure.state() == State.UNCOVERED) {
                int at = figure.place().start();
                tell(
                        "OPEN",
                        page.file(),
                        oneLine(document.text()
                                .substring(Math.max(0, at - 40), figure.place().end())));
            }
        }
    }

    private static String words(Report.Finding finding) {
        return finding.severity() + " " + finding.message() + "  «" + oneLine(finding.quote()) + "»";
    }

    private static String words(Fault fault) {
        return fault.was() + " -> " + fault.printed() + "  «" + fault.quote() + "»";
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private void tell(String what, String file, String words) {
        details.append(what).append(' ').append(file).append("  ").append(words).append('\n');
    }

    private static void keep(String file, String source) {
        String folder = System.getProperty("world.keep", "");
        if (!folder.isEmpty()) {
            try {
                Files.writeString(Path.of(folder, file), source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void fault(Fault fault) throws UnreadableException {
        keep(fault.file(), fault.source());
        Document document = read(fault.file(), fault.source());
        Label label = new Label("sum", "error", fault.quote(), fault.printed(), fault.was(), Label.Duty.REQUIRED);
        Report report = Audit.run(document, LabelledFolder.CATALOGUE, LabelledFolder.DAY);
        Marks marks = Marking.of(document, report, List.of(label));
        boolean hit = marks.found().part() > 0;
        boolean near = hit
                || marks.misses().stream().anyMatch(m -> m.near() != null)
                || marks.alarms().stream().anyMatch(a -> a.near() != null);
        faults++;
        blamed += hit ? 1 : 0;
        found += near ? 1 : 0;
        int[] kind = byKind.computeIfAbsent(fault.kind(), k -> new int[2]);
        kind[0] += near ? 1 : 0;
        kind[1]++;
        long wrong = marks.alarms().stream().filter(a -> a.near() == null).count();
        alarms += (int) wrong;
        if (!near) {
            tell("MISS", fault.file(), fault.kind() + " " + words(fault));
        } else if (!hit) {
            tell("BLAMES", fault.file(), fault.kind() + " " + words(fault));
        }
        marks.alarms().stream()
                .filter(a -> a.near() == null)
                .forEach(a -> tell("EXTRA", fault.file(), words(fault) + "  " + words(a.finding())));
    }

    private static Document read(String file, String source) throws UnreadableException {
        return Documents.read(file, source.getBytes(StandardCharsets.UTF_8));
    }

    String details() {
        return details.toString();
    }

    void add(WorldMeasure other) {
        pages += other.pages;
        quiet += other.quiet;
        covered += other.covered;
        figures += other.figures;
        faults += other.faults;
        found += other.found;
        blamed += other.blamed;
        alarms += other.alarms;
        details.append(other.details);
        other.byKind.forEach((k, v) -> {
            int[] mine = byKind.computeIfAbsent(k, x -> new int[2]);
            mine[0] += v[0];
            mine[1] += v[1];
        });
    }

    String line() {
        StringBuilder kinds = new StringBuilder();
        for (String kind : KINDS) {
            int[] k = byKind.getOrDefault(kind, new int[2]);
            kinds.append(' ').append(kind).append(' ').append(k[0]).append('/').append(k[1]);
        }
        return String.format(
                Locale.ROOT,
                "quiet %d/%d  covered %d%%  found %d/%d blamed %d extra %d |%s",
                quiet,
                pages,
                figures == 0 ? 0 : 100 * covered / figures,
                found,
                faults,
                blamed,
                alarms,
                kinds);
    }

    public static void main(String[] arguments) throws IOException, UnreadableException {
        WorldMeasure all = new WorldMeasure();
        String only = arguments.length > 4 ? arguments[4] : "";
        for (Template template : templates(Path.of(arguments[0]))) {
            if (!template.name().contains(only)) {
                continue;
            }
            try {
                WorldMeasure one = of(
                        template,
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]));
                System.out.println(String.format(Locale.ROOT, "%-24s ", template.name()) + one.line());
                all.add(one);
            } catch (RuntimeException e) {
                System.out.println(template.name() + " " + e);
                e.printStackTrace();
            }
        }
        System.out.println("ALL " + all.line());
        System.out.print(all.details());
    }
}
