package mingzhang.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import mingzhang.audit.Audit;
import mingzhang.audit.Report;
import mingzhang.audit.ReportJson;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import mingzhang.figures.Problem;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Publication.Attestation;
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
    /** What came back of the files whose text flows: docx before html. */
    private final NavigableMap<Format, Document> flowing = new TreeMap<>();

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
     * then puts the package below {@code out}. A package of the same department and year is replaced at once; one
     * that was public and said something else is kept within the new one, as the publication that it corrects.
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
        Composition composition =
                Composer.compose(year, profile, catalogue, options, Statements.of(options, explanations.values()));
        problems.addAll(composition.problems());
        refuse();
        boolean draft = !options.release().publish();
        String name = PackageFolder.name(year.department(), year.year(), profile, draft);
        try (PackageFolder folder = new PackageFolder(out, name)) {
            write(composition, folder.working());
            List<Report> reports = audit(folder.working());
            if (!explanations.isEmpty() && problems.isEmpty()) {
                composition = Composer.compose(
                        year, profile, catalogue, options, Statements.of(options, explanations.values()));
                files.clear();
                readBack.clear();
                write(composition, folder.working());
                reports = audit(folder.working());
            }
            Correcting correcting = Correcting.of(folder, files, options.release());
            correcting.refusal(year.department()).ifPresent(problems::add);
            refuse();
            correcting.keep(folder);
            for (Path kept : folder.earlierFiles()) {
                files.add(packaged(folder.working(), kept, "earlier"));
            }
            Publication publication = publication(composition, reports, folder.target(), correcting);
            seal(folder.working(), ManifestJson.write(publication));
            folder.finish();
            if (publication.state().isPublic() && !PublicationLog.isLogged(out, folder.target())) {
                PublicationLog.append(out, publication, options.release().at());
            }
            return publication;
        }
    }

    /** Writes the manifest, and signs it where there is a key. */
    private void seal(Path folder, String manifest) throws IOException {
        Files.writeString(folder.resolve(ManifestJson.FILE), manifest);
        Optional<SigningKey> key = options.release().key();
        if (key.isPresent()) {
            byte[] signed = manifest.getBytes(StandardCharsets.UTF_8);
            Files.writeString(folder.resolve(Seal.FILE), key.get().sign(signed).json());
        }
    }

    private void refuse() throws PublishException {
        if (!problems.isEmpty()) {
            throw new PublishException(problems);
        }
    }

    /** A file that was written and read back. */
    private record Made(Format format, ReadBack back, PackagedFile file) {}

    /** Writes all formats and reads each back. */
    private void write(Composition composition, Path folder) throws IOException {
        List<Callable<Made>> work = Arrays.stream(Format.values())
                .filter(options.formats()::contains)
                .<Callable<Made>>map(format -> () -> made(composition, format, folder))
                .toList();
        for (Made made : SideBySide.all(work)) {
            problems.addAll(made.back.problems());
            readBack.put(made.file.kind(), made.back.equal());
            files.add(made.file);
            made.back.document().ifPresent(document -> flowing.put(made.format, document));
        }
    }

    private Made made(Composition composition, Format format, Path folder) throws IOException {
        String name = format.file(profile);
        Path file = folder.resolve(name);
        Output output = outputs.apply(format);
        output.write(composition, file);
        ReadBack back = readBack(output, composition, file);
        return new Made(
                format, back, packaged(folder, Path.of(name), format.name().toLowerCase(Locale.ROOT)));
    }

    private static ReadBack readBack(Output output, Composition composition, Path file) throws IOException {
        try {
            return output.readBack(composition, file);
        } catch (UnreadableException e) {
            return new ReadBack(0, List.of(e.problem()));
        }
    }

    private static PackagedFile packaged(Path folder, Path name, String kind) throws IOException {
        Path file = folder.resolve(name);
        Hashes hashes = Hashes.of(file);
        return new PackagedFile(
                name.toString().replace('\\', '/'), kind, Files.size(file), hashes.sha256(), hashes.sm3());
    }

    /**
     * Audits what was written, as anyone who downloads it would. A docx and an html that came back without a difference are one
     * document, piece by piece, and judged once; drawn pages are judged where there is nothing else.
     */
    private List<Report> audit(Path folder) throws IOException {
        List<Report> reports = new ArrayList<>();
        if (problems.isEmpty() && !flowing.isEmpty()) {
            reports.add(Audit.run(flowing.firstEntry().getValue(), catalogue, options.day()));
        }
        for (Format format : flowing.isEmpty() ? List.of(Format.PDF, Format.OFD) : List.<Format>of()) {
            Path file = folder.resolve(format.file(profile));
            if (Files.exists(file) && problems.isEmpty()) {
                reports.add(Audit.run(Documents.read(file), catalogue, options.day()));
            }
        }
        reports.stream().flatMap(report -> report.findings().stream()).forEach(this::judge);
        Path file = folder.resolve(AUDIT_FILE);
        String json = String.join(",\n", reports.stream().map(ReportJson::line).toList());
        Files.writeString(file, "[" + json + "]\n");
        files.add(packaged(folder, Path.of(AUDIT_FILE), "audit"));
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
        String attested =
                options.release().attestedBy().map(by -> by + "已核实，确实无误").orElse("");
        String reason =
                options.explanations().getOrDefault(finding.id(), attested).strip();
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

    private List<Attestation> attestations() {
        Release release = options.release();
        List<Attestation> attestations = new ArrayList<>();
        release.certifiedBy()
                .ifPresent(by -> attestations.add(new Attestation(by, release.at(), "公开的数字与批复的数据一致，真实、完整。")));
        if (!explanations.isEmpty()) {
            release.attestedBy().ifPresent(by -> attestations.add(new Attestation(by, release.at(), "审核提出的警告已逐条核实。")));
        }
        return attestations;
    }

    private Publication publication(Composition composition, List<Report> reports, Path folder, Correcting correcting) {
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
                correcting.state(options.release()),
                attestations(),
                correcting.corrections(),
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
