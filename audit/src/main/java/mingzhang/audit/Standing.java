package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.State;
import mingzhang.audit.Report.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the audit of one document comes to, for lists of many.
 *
 * @param error why it was not checked, or null
 * @param department who published it as the document says, else as its title or its file is named
 * @param errors findings of severity error that stand, as are warnings and notes
 * @param dismissed findings that a person found to be no errors
 * @param figures how many figures it has
 * @param covered how many of them at least one relation covers
 * @param relations how many relations were decided
 * @param broken how many of those do not hold
 * @param notAssessable how many more could not be decided
 */
public record Standing(
        String file,
        @Nullable String error,
        String title,
        String department,
        @Nullable Integer year,
        String kind,
        long errors,
        long warnings,
        long notes,
        long dismissed,
        long figures,
        long covered,
        long relations,
        long broken,
        long notAssessable) {

    /** Most errors first, then most warnings, then the least covered; what was not checked comes last. */
    public static final Comparator<Standing> WORST_FIRST = Comparator.comparing((Standing s) -> s.error() != null)
            .thenComparing(Comparator.comparingLong(Standing::errors).reversed())
            .thenComparing(Comparator.comparingLong(Standing::warnings).reversed())
            .thenComparing(s -> share(s.covered(), s.figures()))
            .thenComparing(Standing::file);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}\\s*年?(?:度|初)?");
    private static final int LONGEST = 30;
    private static final Pattern SENTENCE = Pattern.compile("[，。；：、]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern BEHIND_NAME =
            Pattern.compile("(?:[省市区县]级)?(?:部门|单位|年度)*(?:预决算|决算|预算|整体支出|项目支出|绩效|收支|财政拨款|自评|信息公开|公开)|第.部分|部门概况|目录|附件");

    public static Standing of(Report report, Decisions decisions) {
        return new Standing(
                report.file(),
                report.error(),
                report.title(),
                department(report),
                report.year(),
                report.kind(),
                decisions.count(report, Severity.ERROR),
                decisions.count(report, Severity.WARNING),
                decisions.count(report, Severity.NOTE),
                decisions.dismissed(report).size(),
                report.figures().size(),
                report.figures().stream()
                        .filter(f -> f.state() != State.UNCOVERED)
                        .count(),
                report.relations().size() - report.count(Verdict.NOT_ASSESSABLE),
                report.count(Verdict.BROKEN),
                report.count(Verdict.NOT_ASSESSABLE));
    }

    /** The share of figures that are covered, such as 86.3%; empty where there are no figures. */
    public String coverage() {
        return percent(covered, figures);
    }

    static String percent(long part, long whole) {
        BigDecimal percent = share(part, whole).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return whole == 0 ? "" : percent.toPlainString() + "%";
    }

    static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }

    private static String department(Report report) {
        if (!report.department().isEmpty()) {
            return report.department();
        }
        String name = report.file().substring(report.file().replace('\\', '/').lastIndexOf('/') + 1);
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return Stream.of(report.title(), stem)
                .map(Standing::departmentIn)
                .filter(d -> CHINESE.matcher(d).find() && !SENTENCE.matcher(d).find() && d.length() <= LONGEST)
                .findFirst()
                .orElse(stem);
    }

    /** What stands before the kind of the document, without years and brackets. */
    private static String departmentIn(String title) {
        String words = YEAR.matcher(title).replaceAll("").replaceAll("[\\s《》“”_\\-]|^关于", "");
        return List.of(BEHIND_NAME.split(words, 2)).getFirst();
    }
}
