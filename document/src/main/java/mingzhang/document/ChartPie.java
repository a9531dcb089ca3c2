package mingzhang.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Series;

/** A pie with its legend beside it: category, value as printed, share. */
final class ChartPie {
    private static final double RADIUS = 105;
    private static final double ROW = 26;

    private ChartPie() {}

    static ChartDrawing of(Chart chart) {
        ChartPen pen = new ChartPen();
        Series series = chart.series().isEmpty()
                ? new Series("", List.of())
                : chart.series().getFirst();
        int count = chart.categories().size();
        double height = Math.max(2 * RADIUS + 60, 40 + ROW * count);
        List<BigDecimal> values = values(series, count);
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal turned = BigDecimal.ZERO;
        double row = (height - ROW * count) / 2 + 8;
        for (int c = 0; c < count; c++) {
            BigDecimal next = turned.add(values.get(c));
            if (values.get(c).signum() > 0) {
                pen.slice(140, height / 2, RADIUS, part(turned, sum), part(next, sum), c);
            }
            turned = next;
            pen.box(290, row + ROW * c, 13, 13, c);
            String label = chart.categories().get(c) + share(series, c, values.get(c), sum);
            pen.text(311, row + ROW * c + 12, "start", "name", label);
        }
        return pen.drawing(ChartColumns.WIDTH, height, chart.title());
    }

    /** The values of the slices; what is missing or below zero has no slice. */
    private static List<BigDecimal> values(Series series, int count) {
        List<BigDecimal> values = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            String value = ChartXml.value(series, c);
            values.add(value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value).max(BigDecimal.ZERO));
        }
        return values;
    }

    private static double part(BigDecimal value, BigDecimal sum) {
        return value.divide(sum, 6, RoundingMode.HALF_UP).doubleValue();
    }

    private static String share(Series series, int category, BigDecimal value, BigDecimal sum) {
        if (ChartXml.value(series, category).isEmpty()) {
            return "";
        }
        String printed = "　" + series.values().get(category);
        if (sum.signum() == 0) {
            return printed;
        }
        BigDecimal percent = value.movePointRight(2).divide(sum, 2, RoundingMode.HALF_UP);
        return printed + "（" + percent.toPlainString() + "%）";
    }
}
