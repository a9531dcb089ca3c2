package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import mingzhang.audit.Audit;
import mingzhang.audit.Report;
import mingzhang.audit.ReportJson;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import mingzhang.figures.Problem;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Publication.Counts;
import mingzhang.publish.Publication.PackagedFile;
import mingzhang.year.DepartmentYear;

/** The door of this room: a department's year to a package whose every figure was read back. */
public final class Publisher {
    private static final String AUDIT_FILE = "审核报告.json";

    private final DepartmentYear year;
    private final Profile profile;
    private final Catalogue catalogue;
    private final Options options;
    private final Function<Format, Output> outputs;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PackagedFile> files = new ArrayList<>();
    private final Map<String, Integer> readBack = new TreeMap<>();
    private final Map<String, Publication.Explanation> explanations = new TreeMap<>();

    private Publisher(
            DepartmentYear year,
            Profile profile,
            Catalogue catalogue,
            Options options,
            Function<Format, Output> outputs) {
        this.year = year;
        this.profile = profile;
        this.catalogue = catalogue;
        this.options = options;
        this.outputs = outputs;
    }

    /**
     * Composes the document, writes every format, reads each file back, audits the written documents, and only
     * then puts the package below {@code out}. A package of the same department and year is replaced at once.
     *
     * @throws PublishException with every reason why nothing was published: a reason that is missing, a total
     *     that is not the sum of its parts, a figure that did not come back, an error that the audit found, a
     *     warning that nobody explained
     * @throws IOException where a file could not be written
     */
    public static Publication publish(
            DepartmentYear year, Profile profile, Catalogue catalogue, Options options, Path out)
            throws IOException, PublishException {
        return publish(year, profile, catalogue, options, out, Output::of);
    }

    /** The same with outputs of the caller's choice: tests put a fault in here. */
    static Publication publish(
            DepartmentYear year,
            Profile profile,
            Catalogue catalogue,
            Options options,
            Path out,
            Function<Format, Output> outputs)
            throws IOException, PublishException {
        return new Publisher(year, profile, catalogue, options, outputs).publish(out);
    }

    private Publication publish(Path out) throws IOException, PublishException {
        Composition composition = Composer.compose(year, profile, catalogue, options);
        problems.addAll(composition.problems());
        refuse();
        try (PackageFolder folder = new PackageFolder(out, PackageFolder.name(year.department(), year.year()))) {
            write(composition, folder.working());
            List<Report> reports = audit(folder.working());
            refuse();
            Publication publication = publication(composition, reports, folder.target());
            Files.writeString(folder.working().resolve(ManifestJson.FILE), ManifestJson.write(publication));
            folder.finish();
            return publication;
        }
    }

    private void refuse() throws PublishException {
        if (!problems.isEmpty()) {
            throw new PublishException(problems);
        }
    }

    private void write(Composition composition, Path folder) throws IOException {
        for (Format format : Arrays.stream(Format.values())
                .filter(options.formats()::contains)
                .toList()) {
            Path file = folder.resolve(format.file());
            String kind = format.name().toLowerCase(Locale.ROOT);
            Output output = outputs.apply(format);
            output.write(composition, file);
            ReadBack back = readBack(output, composition, file);
            problems.addAll(back.problems());
            readBack.put(kind, back.equal());
            files.add(packaged(file, kind));
        }
    }

    private static ReadBack readBack(Output output, Composition composition, Path file) throws IOException {
        try {
            return output.readBack(composition, file);
        } catch (UnreadableException e) {
            return new ReadBack(0, List.of(e.problem()));
        }
    }

    private static PackagedFile packaged(Path file, String kind) throws IOException {
        return new PackagedFile(String.valueOf(file.getFileName()), kind, Files.size(file), Hashes.sha256(file));
    }

    /** Audits what was written, as anyone who downloads it would. */
    private List<Report> audit(Path folder) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Format format : List.of(Format.DOCX, Format.HTML)) {
            Path file = folder.resolve(format.file());
            if (Files.exists(file) && problems.isEmpty()) {
                reports.add(Audit.run(Documents.read(file), catalogue, options.day()));
            }
        }
        reports.stream().flatMap(report -> report.findings().stream()).forEach(this::judge);
        Path file = folder.resolve(AUDIT_FILE);
        String json = String.join(",\n", reports.stream().map(ReportJson::line).toList());
        Files.writeString(file, "[" + json + "]\n");
        files.add(packaged(file, "audit"));
        return reports;
    }

    private void judge(Report.Finding finding) {
        Optional<Problem> problem = switch (finding.severity()) {
            case ERROR ->
                Optional.of(problem(
                        finding,
                        "审核发现错误",
                        finding.expected().isEmpty() ? "请核对工作簿。" : "按关系应为" + finding.expected() + "，请核对工作簿。"));
            case WARNING ->
                Optional.of(problem(finding, "审核提出警告", "请改正；确实无误的，写明理由（编号" + finding.id() + "），理由与文件一并公开。"))
                        .filter(p -> !explained(finding));
            case NOTE -> Optional.empty();
        };
        problem.filter(p -> !problems.contains(p)).ifPresent(problems::add);
    }

    private boolean explained(Report.Finding finding) {
        String reason = options.explanations().getOrDefault(finding.id(), "").strip();
        if (!reason.isEmpty()) {
            explanations.put(finding.id(), new Publication.Explanation(finding.id(), finding.message(), reason));
        }
        return !reason.isEmpty();
    }

    private Problem problem(Report.Finding finding, String lead, String mend) {
        String quote = finding.quote().isEmpty() ? "" : "（" + finding.quote() + "）";
        String message = finding.message().replaceFirst("。$", "");
        return new Problem(year.department(), finding.section(), lead + "：" + message + quote, mend);
    }

    private Publication publication(Composition composition, List<Report> reports, Path folder) {
        Counts counts = new Counts(
                composition.figures().size(),
                readBack,
                reports.stream().mapToInt(r -> r.relations().size()).max().orElse(0),
                count(reports, Report.Severity.ERROR),
                count(reports, Report.Severity.WARNING),
                count(reports, Report.Severity.NOTE));
        return new Publication(
                folder,
                year.department(),
                year.year(),
                profile.id(),
                composition.document().title(),
                options.day(),
                options.rounding().name().toLowerCase(Locale.ROOT),
                files,
                List.copyOf(explanations.values()),
                counts);
    }

    private static int count(List<Report> reports, Report.Severity severity) {
        return reports.stream()
                .mapToInt(report -> Math.toIntExact(report.count(severity)))
                .max()
                .orElse(0);
    }
}
