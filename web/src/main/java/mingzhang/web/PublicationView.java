package mingzhang.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.publish.Publication;
import org.jspecify.annotations.Nullable;

/**
 * One published package as the portal shows it.
 *
 * @param id the name of its folder in the site
 * @param kind final-accounts, budget …
 * @param day when it was published
 * @param rounding plain or balanced
 * @param figuresPrinted how many figures its documents print
 * @param words who answers for what
 * @param earlier what this publication corrects, the latest first
 */
record PublicationView(
        String id,
        String department,
        int year,
        String kind,
        String title,
        LocalDate day,
        String rounding,
        int figuresPrinted,
        List<FileView> files,
        AuditView audit,
        List<WordView> words,
        List<EarlierView> earlier) {

    /** Someone's word: who, when, what for. */
    record WordView(String by, Instant at, String statement) {}

    /**
     * An earlier publication that was corrected.
     *
     * @param version the name of its folder
     * @param files the names of its documents
     */
    record EarlierView(String version, LocalDate day, String reason, List<String> files) {}

    /**
     * A file of the package.
     *
     * @param kind docx, pdf, ofd, html, xlsx, json, csv or audit
     * @param bytes its length
     * @param readBack how many figures were read back from it equal to the data, or null where it prints none
     */
    record FileView(
            String name,
            String kind,
            long bytes,
            String sha256,
            @Nullable Integer readBack) {}

    /** What the audit of the written documents said before they were published. */
    record AuditView(int relations, int errors, int warnings, int notes) {}

    static PublicationView of(Publication publication, Catalogue catalogue) {
        Publication.Counts counts = publication.counts();
        return new PublicationView(
                id(publication),
                publication.department(),
                publication.year(),
                catalogue.profile(publication.profile()).map(Profile::kind).orElse("other"),
                publication.title(),
                publication.day(),
                publication.rounding(),
                counts.figuresPrinted(),
                publication.files().stream()
                        .filter(file -> !file.kind().equals("earlier"))
                        .map(file -> new FileView(
                                file.name(),
                                file.kind(),
                                file.bytes(),
                                file.sha256(),
                                counts.figuresReadBack().get(file.kind())))
                        .toList(),
                new AuditView(counts.relationsChecked(), counts.errors(), counts.warnings(), counts.notes()),
                publication.attestations().stream()
                        .map(word -> new WordView(word.by(), word.at(), word.statement()))
                        .toList(),
                publication.corrections().stream()
                        .map(correction -> earlier(publication, correction))
                        .toList());
    }

    private static EarlierView earlier(Publication publication, Publication.Correction correction) {
        String folder = correction.folder() + "/";
        List<String> files = publication.files().stream()
                .map(Publication.PackagedFile::name)
                .filter(name -> name.startsWith(folder) && name.matches(".*\\.(docx|pdf|ofd|html|xlsx)"))
                .map(name -> name.substring(folder.length()))
                .toList();
        String version = correction.folder().substring(correction.folder().lastIndexOf('/') + 1);
        return new EarlierView(version, correction.day(), correction.reason(), files);
    }

    static String id(Publication publication) {
        return Optional.ofNullable(publication.folder().getFileName())
                .map(Object::toString)
                .orElse("");
    }
}
