package mingzhang.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One published package as the portal shows it.
 *
 * @param id its folder below the site, with ~ between the steps
 * @param keyFigures the figures that a visitor asks for first
 * @param audit what the audit of the published document said, or null where none was enclosed
 * @param readBack how many figures were read back from the written files, or null where nothing says so
 */
record Publication(
        String id,
        String department,
        int year,
        String kind,
        String title,
        List<File> files,
        List<KeyFigure> keyFigures,
        @Nullable AuditSummary audit,
        @Nullable ReadBack readBack) {

    /** A file of the package, with its size in bytes and its hash as the manifest states it. */
    record File(String name, String format, long bytes, String sha256) {}

    /** A figure with its unit, as printed. */
    record KeyFigure(String name, String amount) {}

    /** What the enclosed audit report counts. */
    record AuditSummary(int errors, int warnings, int notes, int relations, int figures) {}

    /** Figures that were read back from the written files, and how many of them were equal. */
    record ReadBack(int figures, int equal) {}

    Optional<File> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** The folder that an id names. */
    static Path folder(Path site, String id) {
        return site.resolve(id.replace('~', '/'));
    }
}
