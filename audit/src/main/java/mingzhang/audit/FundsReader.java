package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import org.jspecify.annotations.Nullable;

/** Reads the money above a table of indicators, in columns (全年预算数, 全年执行数) or in pairs (预算数： 5万元). */
final class FundsReader {
    private static final Pattern BUDGET_HEAD = Pattern.compile("(?:全年|调整后?)(?:预算)?数?(?:A)?|全年预算(?:数|金额)?");
    private static final Pattern ANY_BUDGET_HEAD = Pattern.compile("(?:年初|当年)?预算(?:数|金额)?");
    private static final Pattern EXECUTED_HEAD = Pattern.compile("(?:全年|预算|实际)*(?:执行|支出)(?:数|金额)?(?:B)?");
    private static final Pattern RATE_HEAD = Pattern.compile("(?:预算)?执行率(?:%|B/A)*");
    private static final Pattern TOTAL_ROW = Pattern.compile("(?:年度|项目)?(?:资金|预算)?(?:总额|合计|总计|总金额)");
    private static final Pattern BUDGET_LABEL = Pattern.compile("预算数[：:]?");
    private static final Pattern EXECUTED_LABEL = Pattern.compile("执行数[：:]?");

    private final Block.@Nullable Cell[][] at;
    private final int from;
    private final int to;

    private FundsReader(Block.@Nullable Cell[][] at, int from, int to) {
        this.at = at;
        this.from = from;
        this.to = to;
    }

    static Optional<ProjectFunds> read(Block.@Nullable Cell[][] at, int from, int to) {
        FundsReader reader = new FundsReader(at, from, to);
        return reader.columns().or(reader::pairs);
    }

    private Optional<ProjectFunds> columns() {
        for (int row = from; row < to; row++) {
            int executed = head(row, EXECUTED_HEAD);
            int budget = head(row, BUDGET_HEAD);
            budget = budget < 0 ? head(row, ANY_BUDGET_HEAD) : budget;
            if (executed > 0 && budget > 0) {
                return totalRow(row, budget, executed);
            }
        }
        return Optional.empty();
    }

    private Optional<ProjectFunds> totalRow(int head, int budget, int executed) {
        for (int row = head + 1; row < to; row++) {
            Block.Cell planned = at[row][budget];
            Block.Cell done = at[row][executed];
            if (planned == null || done == null || planned.equals(done) || !labelled(row, TOTAL_ROW)) {
                continue;
            }
            return Optional.of(new ProjectFunds(
                    planned,
                    done,
                    cell(row, column(head, IndicatorColumn.WEIGHT)),
                    cell(row, column(head, IndicatorColumn.SCORE)),
                    cell(row, head(head, RATE_HEAD)),
                    parts(row + 1, budget, executed)));
        }
        return Optional.empty();
    }

    private List<ProjectFunds.Part> parts(int first, int budget, int executed) {
        List<ProjectFunds.Part> parts = new ArrayList<>();
        for (int row = first; row < to; row++) {
            Block.Cell planned = at[row][budget];
            Block.Cell done = at[row][executed];
            if (planned == null
                    || done == null
                    || planned.equals(done)
                    || ProjectFunds.amount(planned).isEmpty()) {
                break;
            }
            parts.add(new ProjectFunds.Part(planned, done));
        }
        return parts;
    }

    /** 预算数： 5万元 执行数： 1.1万元, and below it 其中财政拨款 twice. */
    private Optional<ProjectFunds> pairs() {
        for (int row = from; row < to; row++) {
            int budget = beside(row, BUDGET_LABEL);
            int executed = beside(row, EXECUTED_LABEL);
            if (budget > 0 && executed > budget) {
                Block.Cell planned = at[row][budget];
                Block.Cell done = at[row][executed];
                return planned == null || done == null
                        ? Optional.empty()
                        : Optional.of(
                                new ProjectFunds(planned, done, null, null, null, parts(row + 1, budget, executed)));
            }
        }
        return Optional.empty();
    }

    private int head(int row, Pattern pattern) {
        for (int c = 0; c < at[row].length; c++) {
            Block.Cell cell = at[row][c];
            if (cell != null
                    && cell.row() == row
                    && pattern.matcher(Words.bare(cell.text())).matches()) {
                return c;
            }
        }
        return -1;
    }

    private int column(int row, IndicatorColumn kind) {
        for (int c = 0; c < at[row].length; c++) {
            Block.Cell cell = at[row][c];
            if (cell != null
                    && IndicatorColumn.of(cell.text()).filter(k -> k == kind).isPresent()) {
                return c;
            }
        }
        return -1;
    }

    private int beside(int row, Pattern label) {
        for (int c = 0; c + 1 < at[row].length; c++) {
            Block.Cell cell = at[row][c];
            if (cell != null && label.matcher(Indicator.squeezed(cell.text())).matches()) {
                int next = cell.column() + cell.columnSpan();
                return next < at[row].length ? next : -1;
            }
        }
        return -1;
    }

    private boolean labelled(int row, Pattern label) {
        for (Block.@Nullable Cell cell : at[row]) {
            if (cell != null && label.matcher(Words.bare(cell.text())).matches()) {
                return true;
            }
        }
        return false;
    }

    private Block.@Nullable Cell cell(int row, int column) {
        return column < 0 ? null : at[row][column];
    }
}
