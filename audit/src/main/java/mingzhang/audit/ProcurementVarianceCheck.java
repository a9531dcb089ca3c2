package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** A row 政府采购 in a table of base data whose outturn is less than half of its budget, and nobody says why. */
final class ProcurementVarianceCheck implements ReviewCheck {
    private static final Pattern ROW = Pattern.compile("^政府采购(?:金额|支出|预算|总额)?$");
    private static final Pattern PLANNED = Pattern.compile("预算");
    private static final Pattern DONE = Pattern.compile("决算|执行|实际|支出数");
    private static final Pattern EXPLAINED = Pattern.compile(
            "采购[^。]{0,60}(?:原因|由于|因为|未|推迟|取消|节约|结转|跨年|分期|下年|压减)|(?:原因|由于|因为|未|推迟|取消|节约|结转|分期)[^。]{0,40}采购|采购执行率");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        if (EXPLAINED.matcher(reviewed.plain()).find()) {
            return;
        }
        for (Grid grid : reviewed.context().mentions.grids()) {
            grid.rows().forEach(row -> row(grid, row, remarks));
        }
    }

    private static void row(Grid grid, Grid.Row row, Remarks remarks) {
        List<Mention> cells = row.cells().stream().filter(Objects::nonNull).toList();
        if (cells.size() < 2 || !ROW.matcher(Words.bare(cells.getFirst().row())).matches()) {
            return;
        }
        Mention done = cells.getLast();
        Mention planned = cells.get(cells.size() - 2);
        String plan = TableRateClaims.head(grid, row, row.cells().indexOf(planned));
        String outturn = TableRateClaims.head(grid, row, row.cells().indexOf(done));
        BigDecimal least = planned.figure().digits().multiply(HALF);
        boolean heads = PLANNED.matcher(plan).find()
                && DONE.matcher(outturn).find()
                && !PLANNED.matcher(outturn).find();
        if (heads && done.figure().digits().compareTo(least) < 0) {
            remarks.add(
                    "reason",
                    Severity.WARNING,
                    "政府采购预算" + planned.figure().printed() + "，实际"
                            + done.figure().printed() + "，不到一半，全文没有说明原因。",
                    planned.place(),
                    done.place());
        }
    }
}
