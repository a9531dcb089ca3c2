package mingzhang.document;

import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Series;

/** Bars that lie on their side, for categories with long names. */
final class ChartBars {
    private static final double TOP = 24;
    private static final int LONGEST_NAME = 17;

    private final Chart chart;
    private final ChartScale scale;
    private final ChartPen pen = new ChartPen();
    private final int many;
    private final double slot;
    private final double left;

    private ChartBars(Chart chart) {
        this.chart = chart;
        scale = ChartScale.of(chart);
        many = Math.max(1, chart.series().size());
        slot = Math.max(30, 22.0 * many + 10);
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        left = 24 + 16.0 * Math.min(LONGEST_NAME, longest);
    }

    static ChartDrawing of(Chart chart) {
        return new ChartBars(chart).draw();
    }

    private double x(double value) {
        return left + (ChartColumns.WIDTH - left - 100) * scale.part(value);
    }

    private ChartDrawing draw() {
        int count = chart.categories().size();
        double height = TOP + slot * count + 30 + (many > 1 ? 30 : 0);
        pen.line(x(0), TOP - 6, x(0), TOP + slot * count + 6, "axis");
        for (int c = 0; c < count; c++) {
            String name = chart.categories().get(c);
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
            pen.text(left - 10, TOP + slot * (c + 0.5) + 5, "end", "name", shown);
            for (int s = 0; s < chart.series().size(); s++) {
                bar(s, c);
            }
        }
        ChartColumns.legend(pen, chart, height);
        return pen.drawing(ChartColumns.WIDTH, height, chart.title());
    }

    private void bar(int s, int category) {
        Series series = chart.series().get(s);
        double value = ChartScale.number(series, category);
        if (!Double.isNaN(value)) {
            double tall = (slot - 12) / many;
            double y = TOP + slot * category + 6 + tall * s;
            double from = Math.min(x(0), x(value));
            double to = Math.max(x(0), x(value));
            pen.box(from, y, to - from, tall - 2, s);
            pen.text(to + 6, y + tall / 2 + 4, "start", "value", series.values().get(category));
        }
    }
}
