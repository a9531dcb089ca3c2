package mingzhang.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.document.Block;
import org.jspecify.annotations.Nullable;

/**
 * A table of performance indicators: of targets, of self-evaluation, or of scores.
 *
 * @param table where it stands; one table of the document may hold several
 * @param project the project's name as printed; empty where the table names none
 * @param indicators its rows, those that nobody filled in included
 * @param total the row 总分 or 合计, or null
 * @param funds the project's money, or null where the table does not say
 */
record PerformanceTable(
        Block.Table table,
        String project,
        Set<IndicatorColumn> columns,
        List<Indicator> indicators,
        @Nullable Indicator total,
        @Nullable ProjectFunds funds) {
    PerformanceTable {
        columns = columns.isEmpty() ? Set.of() : EnumSet.copyOf(columns);
        indicators = List.copyOf(indicators);
    }

    boolean has(IndicatorColumn column) {
        return columns.contains(column);
    }

    /** The indicators that somebody filled in. */
    List<Indicator> filled() {
        return indicators.stream().filter(i -> !i.isPlaceholder()).toList();
    }

    Optional<ProjectFunds> money() {
        return Optional.ofNullable(funds);
    }

    Optional<Indicator> sum() {
        return Optional.ofNullable(total);
    }
}
