package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What tables claim: totals down the classification (类 = Σ款, 款 = Σ项), down the rows to 合计 and 总计, and across
 * the columns to 合计 and 小计; then the columns that say what others give.
 */
final class TableClaims {
    private TableClaims() {}

    static List<Relation> of(Context context) {
        List<Relation> all = new ArrayList<>();
        for (Grid grid : context.mentions.grids()) {
            TableSums sums = new TableSums(context, grid);
            CodeSums.read(sums);
            TotalRows.read(sums);
            AmongRows.read(sums);
            TotalColumns.read(sums);
            all.addAll(sums.found());
            all.addAll(ColumnClaims.of(context, grid));
            all.addAll(FundsRateClaims.of(context, grid));
        }
        return all;
    }
}
