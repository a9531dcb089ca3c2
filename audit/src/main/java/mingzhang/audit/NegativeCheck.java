package mingzhang.audit;

import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** Budgets and accounts hold no negative amounts, but for what was carried over, taken back or changed. */
final class NegativeCheck implements ReviewCheck {
    private static final Pattern TABLE =
            Pattern.compile("(?:收入|支出|收支|三公|基金|资本经营|拨款)[^，。；]{0,20}(?:决算|预算|总|情况|明细)[^，。；]{0,4}表");
    private static final Pattern MAY =
            Pattern.compile("结转|结余|冲|调整|调减|调剂|收回|退|净|差|变动|增减|增长|降|较|比|利润|余额|弥补|盈|亏|负|收益|同期|率");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Grid grid : reviewed.context().mentions.grids()) {
            if (!TABLE.matcher(Words.bare(grid.caption())).find()) {
                continue;
            }
            for (Grid.Row row : grid.rows()) {
                for (Mention cell : row.cells()) {
                    if (cell != null && isNegative(cell)) {
                        remarks.add(
                                "balance",
                                Severity.WARNING,
                                "“" + cell.row() + "”的" + cell.figure().printed() + "是负数；除结转结余和冲减外，收支不应为负，请核对或说明。",
                                cell.place());
                    }
                }
            }
        }
    }

    private static boolean isNegative(Mention cell) {
        return cell.isMoney()
                && cell.figure().digits().signum() < 0
                && !MAY.matcher(cell.row() + cell.column()).find();
    }
}
