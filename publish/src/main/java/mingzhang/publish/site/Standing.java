package mingzhang.publish.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.LegalDate;
import mingzhang.publish.Publication;

/**
 * Whether a disclosure was published in time.
 *
 * @param first when it was first published; a correction does not make it late
 * @param approved when the finance department approved the figures
 * @param deadline the law that says until when; empty where it has no term for such a document
 * @param year the fiscal year
 */
record Standing(LocalDate first, Optional<LocalDate> approved, Optional<LegalDate> deadline, int year) {
    /** The legal date of each kind of document, by its id in the catalogue. */
    private static final Map<String, String> TERMS =
            Map.of("budget", "budget-published", "final-accounts", "accounts-published");

    /** In time, too late, before the approval, or nobody can tell. */
    enum Verdict {
        IN_TIME,
        LATE,
        TOO_EARLY,
        UNKNOWN,
        NO_TERM
    }

    static Standing of(Publication publication, String kind, String approvedWords, Catalogue catalogue) {
        LocalDate first = Stream.concat(
                        Stream.of(publication.day()),
                        publication.corrections().stream().map(Publication.Correction::day))
                .min(LocalDate::compareTo)
                .orElseThrow();
        Optional<LegalDate> deadline = catalogue.legalDates().stream()
                .filter(date ->
                        date.id().equals(TERMS.get(kind)) && date.years().holds(publication.year()))
                .findFirst();
        return new Standing(first, day(approvedWords), deadline, publication.year());
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> due() {
        return deadline.flatMap(date -> date.due(year, approved));
    }

    Verdict verdict() {
        if (deadline.isEmpty()) {
            return Verdict.NO_TERM;
        }
        if (approved.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (first.isBefore(approved.get())) {
            return Verdict.TOO_EARLY;
        }
        return first.isAfter(due().orElseThrow()) ? Verdict.LATE : Verdict.IN_TIME;
    }

    /** In one or two words. */
    String word() {
        return switch (verdict()) {
            case IN_TIME -> "按期公开";
            case LATE -> "逾期 " + ChronoUnit.DAYS.between(due().orElseThrow(), first) + " 天";
            case TOO_EARLY -> "早于批复";
            case UNKNOWN -> "未注明批复日期";
            case NO_TERM -> "无单独期限";
        };
    }

    /** In a sentence. */
    String sentence() {
        return switch (verdict()) {
            case IN_TIME -> "在法定期限内公开。";
            case LATE -> "超过法定期限公开。";
            case TOO_EARLY -> "公开日期早于批复日期，请向公开单位核实。";
            case UNKNOWN -> "公开包没有写批复日期，不能判断是否按期。";
            case NO_TERM -> "法律没有为这类文件单独规定从批复起算的公开期限。";
        };
    }
}
