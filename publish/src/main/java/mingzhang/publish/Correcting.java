package mingzhang.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.figures.Problem;
import mingzhang.publish.Publication.Correction;
import mingzhang.publish.Publication.PackagedFile;
import mingzhang.publish.Publication.State;

/** What a new package means for the one that lies in its place. */
final class Correcting {
    /** Files whose bytes tell whether a publication says something else; a workbook carries the time of its making. */
    private static final List<String> TELLING = List.of("docx", "pdf", "ofd", "html", "json", "csv");

    private final Optional<Publication> earlier;
    private final boolean same;
    private final Optional<String> reason;
    private final List<Correction> corrections = new ArrayList<>();

    private Correcting(Optional<Publication> earlier, boolean same, Optional<String> reason) {
        this.earlier = earlier;
        this.same = same;
        this.reason = reason;
        earlier.ifPresent(before -> corrections.addAll(before.corrections()));
    }

    static Correcting of(PackageFolder folder, List<PackagedFile> files, Release release) throws IOException {
        if (!release.publish() || !Files.isRegularFile(folder.target().resolve(ManifestJson.FILE))) {
            return new Correcting(Optional.empty(), false, release.correction());
        }
        Publication before = ManifestJson.read(folder.target());
        boolean same = before.state().isPublic() && content(before.files()).equals(content(files));
        return new Correcting(Optional.of(before).filter(p -> p.state().isPublic()), same, release.correction());
    }

    /** SM3 over the files that tell what a publication says: the same for two packages that say the same. */
    static String content(List<PackagedFile> files) {
        String lines = files.stream()
                .filter(file -> TELLING.contains(file.kind()))
                .map(file -> file.name() + " " + file.sha256() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return Hashes.sm3(lines.getBytes(StandardCharsets.UTF_8));
    }

    private boolean corrects() {
        return earlier.isPresent() && !same;
    }

    /** Why a correction without a reason is not published. */
    Optional<Problem> refusal(String department) {
        if (!corrects() || reason.filter(why -> !why.isBlank()).isPresent()) {
            return Optional.empty();
        }
        String day = earlier.map(before -> before.day().toString()).orElse("");
        return Optional.of(
                new Problem(department, "", "已于" + day + "公开，这次的内容与已公开的不同", "更正要写明原因，原因与更正前的版本一并公开；只是试做的，请作为草稿生成。"));
    }

    /** Keeps the corrected publication, and those before it, within the new package. */
    void keep(PackageFolder folder) throws IOException {
        if (corrects()) {
            Publication before = earlier.orElseThrow();
            corrections.addFirst(new Correction(folder.keepEarlier(), before.day(), reason.orElse("")));
        } else if (earlier.isPresent()) {
            folder.keepEarlierOnly();
        }
    }

    State state(Release release) {
        if (!release.publish()) {
            return release.certifiedBy().isPresent() ? State.CERTIFIED : State.DRAFT;
        }
        return corrections.isEmpty() ? State.PUBLISHED : State.CORRECTED;
    }

    List<Correction> corrections() {
        return corrections;
    }
}
