package mingzhang.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * @param state what the package is: a draft, certified, published, or the correction of what was published
 * @param attestations who answers for what
 * @param corrections the earlier publications that this one corrects, which it keeps, the latest first
 * @param files every file of the package but the manifest and its signature, in a fixed order
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
        State state,
        List<Attestation> attestations,
        List<Correction> corrections,
        List<PackagedFile> files,
        List<Explanation> explanations,
        Counts counts) {
    public Publication {
        attestations = List.copyOf(attestations);
        corrections = List.copyOf(corrections);
        files = List.copyOf(files);
        explanations = List.copyOf(explanations);
    }

    /** What a package is. Publishing is not certifying: a publication may lack a certificate. */
    public enum State {
        DRAFT("草稿"),
        CERTIFIED("已审定"),
        PUBLISHED("已公开"),
        CORRECTED("已更正");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /** As a manifest writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As a person reads it. */
        public String chinese() {
            return chinese;
        }

        /** Whether the public may see it. */
        public boolean isPublic() {
            return this == PUBLISHED || this == CORRECTED;
        }

        /** Reads a manifest's word; what is older than this word was published. */
        static State of(String word) {
            return word.isEmpty() ? PUBLISHED : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Someone's word.
     *
     * @param by name or office
     * @param statement what they answer for, in Chinese
     */
    public record Attestation(String by, Instant at, String statement) {}

    /**
     * An earlier publication that was corrected.
     *
     * @param folder where in this package it is kept
     * @param day when it was published
     * @param reason why it was corrected
     */
    public record Correction(String folder, LocalDate day, String reason) {}

    /**
     * A file of the package.
     *
     * @param name in the folder
     * @param kind docx, pdf, ofd, html, xlsx, json, csv, audit, or earlier for what belongs to an earlier publication
     * @param bytes its length
     * @param sha256 of its bytes, in lower-case hexadecimal digits
     * @param sm3 the same by SM3
     */
    public record PackagedFile(String name, String kind, long bytes, String sha256, String sm3) {}

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
