package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import org.jspecify.annotations.Nullable;

/**
 * The money of a project as its table of indicators gives it, in 万元.
 *
 * @param budget the cell of 全年预算数, or of 预算数 where there is only one
 * @param executed the cell of 全年执行数
 * @param weight the points that execution may earn, or null
 * @param score the points that it earned, or null
 * @param sources rows below: 其中：财政拨款, 其他资金 …
 */
record ProjectFunds(
        Block.Cell budget,
        Block.Cell executed,
        Block.@Nullable Cell weight,
        Block.@Nullable Cell score,
        Block.@Nullable Cell rate,
        List<Part> sources) {
    private static final Pattern AMOUNT = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(万?元)?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** A row below the total: its budget and what was spent of it. */
    record Part(Block.Cell budget, Block.Cell executed) {}

    ProjectFunds {
        sources = List.copyOf(sources);
    }

    Optional<BigDecimal> budgeted() {
        return amount(budget);
    }

    Optional<BigDecimal> spent() {
        return amount(executed);
    }

    /** In 万元; an amount without a unit is taken as the head of the table says, which is 万元. */
    static Optional<BigDecimal> amount(Block.Cell cell) {
        Matcher matcher = AMOUNT.matcher(Indicator.squeezed(cell.text()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal digits = new BigDecimal(matcher.group(1).replace(",", ""));
        return Optional.of("元".equals(matcher.group(2)) ? digits.divide(TEN_THOUSAND) : digits);
    }
}
