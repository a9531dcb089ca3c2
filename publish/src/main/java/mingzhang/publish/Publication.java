package mingzhang.publish;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published package: what its {@code manifest.json} says, and the folder it lies in.
 *
 * @param department full name
 * @param year the fiscal year
 * @param profile the id of the profile it was composed by
 * @param title of the document
 * @param day of publication
 * @param rounding plain or balanced, in lower case
 * @param files every file of the package but the manifest, in a fixed order
 * @param explanations the warnings that were published with a reason
 * @param counts how much was proven before it was published
 */
public record Publication(
        Path folder,
        String department,
        int year,
        String profile,
        String title,
        LocalDate day,
        String rounding,
        List<PackagedFile> files,
        List<Explanation> explanations,
        Counts counts) {
    public Publication {
        files = List.copyOf(files);
        explanations = List.copyOf(explanations);
    }

    /**
     * A file of the package.
     *
     * @param name in the folder
     * @param kind docx, pdf, html, xlsx, json or audit
     * @param bytes its length
     * @param sha256 of its bytes, in lower-case hexadecimal digits
     */
    public record PackagedFile(String name, String kind, long bytes, String sha256) {}

    /**
     * A warning of the audit that the department stands by.
     *
     * @param finding its id
     * @param message what the audit says
     * @param reason why it is acceptable
     */
    public record Explanation(String finding, String message, String reason) {}

    /**
     * What was proven.
     *
     * @param figuresPrinted figures that sentences, tables and charts print, each with its origin
     * @param figuresReadBack by kind of file: how many of them were read back equal
     * @param relationsChecked relations that the audit found in the written document
     * @param errors findings of that severity; zero in every published package
     */
    public record Counts(
            int figuresPrinted,
            Map<String, Integer> figuresReadBack,
            int relationsChecked,
            int errors,
            int warnings,
            int notes) {
        public Counts {
            figuresReadBack = Map.copyOf(figuresReadBack);
        }
    }

    /** The file of a kind, where the package has one. */
    public Optional<PackagedFile> file(String kind) {
        return files.stream().filter(file -> file.kind().equals(kind)).findFirst();
    }
}
