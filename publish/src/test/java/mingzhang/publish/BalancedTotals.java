package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

/** Whether a total adds as it is printed. */
final class BalancedTotals {
    private BalancedTotals() {}

    static void adds(Draft.Cell cell) {
        for (List<Draft.Cell> parts : List.of(cell.addends(), cell.across())) {
            if (!parts.isEmpty()) {
                assertThat(parts.stream()
                                .map(part -> new BigDecimal(part.printed()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(cell.printed());
            }
        }
    }
}
