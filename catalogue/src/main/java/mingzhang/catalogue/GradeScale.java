package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which score is which grade.
 *
 * @param bands best first
 */
public record GradeScale(
        String id, String name, String jurisdiction, String law, boolean confirmed, Years years, List<Band> bands) {
    public GradeScale {
        bands = List.copyOf(bands);
    }

    /** @param from the least score of the grade, included */
    public record Band(String grade, BigDecimal from) {}

    /** The grade of a score; empty below the last band. */
    public Optional<String> grade(BigDecimal score) {
        return bands.stream()
                .filter(band -> score.compareTo(band.from()) >= 0)
                .map(Band::grade)
                .findFirst();
    }
}
