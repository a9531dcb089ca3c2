package mingzhang.publish;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mingzhang.catalogue.Profile;

/**
 * How a package is made.
 *
 * @param formats the files to write
 * @param rounding how the figures of the tables are rounded
 * @param day the day of publication: the audit uses the rules valid on it, and it stands on the cover unless the
 *     data name another
 * @param explanations why a warning of the audit is acceptable, by the id of the finding; they are published with
 *     the package, and a warning without one blocks it
 * @param release on whose word, and as what, the package is made
 */
public record Options(
        Set<Format> formats, Rounding rounding, LocalDate day, Map<String, String> explanations, Release release) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Options {
        formats = Set.copyOf(formats);
        explanations = Map.copyOf(explanations);
    }

    /** Published at the beginning of that day, without certificate or signature. */
    public Options(Set<Format> formats, Rounding rounding, LocalDate day, Map<String, String> explanations) {
        this(
                formats,
                rounding,
                day,
                explanations,
                Release.published(day.atStartOfDay(CHINA).toInstant()));
    }

    /** Without explanations: no warning is accepted. */
    public Options(Set<Format> formats, Rounding rounding, LocalDate day) {
        this(formats, rounding, day, Map.of());
    }

    /** The same with another release. */
    public Options releasedAs(Release other) {
        return new Options(formats, rounding, day, explanations, other);
    }

    /** Every format, plainly rounded. */
    public static Options of(LocalDate day) {
        return new Options(EnumSet.allOf(Format.class), Rounding.PLAIN, day);
    }

    /** A file of the package. */
    public enum Format {
        DOCX(".docx"),
        PDF(".pdf"),
        OFD(".ofd"),
        HTML(".html"),
        XLSX("附表.xlsx"),
        JSON("数据.json"),
        CSV("数据.csv");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** Its name in the package of a profile, whose setting {@code files} it begins with. */
        public String file(Profile profile) {
            return profile.settings().getOrDefault("files", "公开") + ending;
        }
    }

    /** The two regimes of published tables. */
    public enum Rounding {
        /** Each cell by itself; a total may miss the sum of its parts by the last digit. */
        PLAIN,
        /** 舍位平衡: parts are moved by one unit of the last digit so that every total adds. */
        BALANCED
    }
}
