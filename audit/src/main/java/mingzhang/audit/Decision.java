package mingzhang.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a finding, after looking into it.
 *
 * @param id of the finding; it survives re-runs and changes elsewhere in the document
 * @param reason why; never empty where the finding is dismissed
 * @param who decided; may be empty
 * @param day on which it was decided, or null where the file does not say
 * @param file the end of the document's path that the decision is limited to; empty for any document
 */
public record Decision(
        String id,
        Verdict verdict,
        String reason,
        String who,
        @Nullable LocalDate day,
        String file) {
    /** Whether the finding is true. */
    public enum Verdict {
        CONFIRMED,
        DISMISSED
    }

    /** Reason, person and day in one line, as far as they are known: {@code 上级文件另有口径（张某，2021-09-30）}. */
    public String line() {
        String by = day == null ? who : who.isEmpty() ? day.toString() : who + "，" + day;
        return reason + (by.isEmpty() ? "" : "（" + by + "）");
    }

    /** Whether it speaks about this document. */
    boolean concerns(Report report) {
        String path = report.file().replace('\\', '/');
        String end = file.replace('\\', '/');
        return end.isEmpty() || path.equals(end) || path.endsWith("/" + end);
    }
}
