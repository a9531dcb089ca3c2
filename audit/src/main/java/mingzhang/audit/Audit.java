package mingzhang.audit;

import java.time.LocalDate;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;

/** The door of this room. */
public final class Audit {
    private Audit() {}

    /**
     * Audits a document by the rules that are valid on a day.
     *
     * <p>Pure: the same document, catalogue and day give the same report, wherever it runs.
     */
    public static Report run(Document document, Catalogue catalogue, LocalDate day) {
        return new Report(document.name(), null, document.title(), null, "other", List.of(), List.of(), List.of());
    }
}
