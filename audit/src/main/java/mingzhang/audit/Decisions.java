package mingzhang.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;

/**
 * People's decisions on findings. A dismissed finding is listed apart, with the reason, and counts for nothing; a
 * confirmed one counts like any other and is marked.
 */
public final class Decisions {
    /** No decisions were given: reports look as if there were no such thing. */
    public static final Decisions NONE = new Decisions(false, List.of());

    private final boolean given;
    private final List<Decision> all;
    private final Map<String, List<Decision>> byId = new LinkedHashMap<>();

    private Decisions(boolean given, List<Decision> all) {
        this.given = given;
        this.all = List.copyOf(all);
        all.forEach(d -> byId.computeIfAbsent(d.id(), id -> new ArrayList<>()).add(d));
    }

    /**
     * Reads a list in JSON or YAML; each entry has {@code id}, {@code verdict} (confirmed or dismissed), {@code reason}
     * and, if wanted, {@code who}, {@code day} and {@code file}.
     *
     * @throws DecisionsException with everything that is wrong with it
     */
    public static Decisions parse(String text) {
        return new Decisions(true, DecisionsText.read(text));
    }

    /** Whether there was a file of decisions, be it an empty one. */
    public boolean given() {
        return given;
    }

    /** The decision on a finding; one that names the file goes before one for any file. */
    public Optional<Decision> on(Report report, Finding finding) {
        List<Decision> candidates = byId.getOrDefault(finding.id(), List.of()).stream()
                .filter(d -> d.concerns(report))
                .toList();
        return candidates.stream()
                .filter(d -> !d.file().isEmpty())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** Whether somebody found that this finding is no error. */
    public boolean dismissed(Report report, Finding finding) {
        return on(report, finding)
                .filter(d -> d.verdict() == Decision.Verdict.DISMISSED)
                .isPresent();
    }

    /** The findings that stand, the gravest first. */
    public List<Finding> standing(Report report) {
        return report.findings().stream().filter(f -> !dismissed(report, f)).toList();
    }

    /** The findings that somebody dismissed. */
    public List<Finding> dismissed(Report report) {
        return report.findings().stream().filter(f -> dismissed(report, f)).toList();
    }

    /** How many findings of a severity stand. */
    public long count(Report report, Severity severity) {
        return standing(report).stream().filter(f -> f.severity() == severity).count();
    }

    /** The decisions that speak about a finding of this report. */
    public List<Decision> met(Report report) {
        return report.findings().stream()
                .flatMap(f -> on(report, f).stream())
                .distinct()
                .toList();
    }

    /** Those that met no finding in any report of a run: what they spoke about no longer occurs. */
    public List<Decision> unmet(Collection<Decision> met) {
        return all.stream().filter(d -> !met.contains(d)).toList();
    }
}
