package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Series;

/** Columns and lines; every other kind of chart finds its drawing from here, too. */
final class ChartColumns {
    static final double WIDTH = 760;
    private static final double HEIGHT = 310;
    private static final double LEFT = 70;
    private static final double RIGHT = 20;
    private static final double TOP = 24;
    private static final double NAME_LINE = 17;
    private static final int MOST_NAME_LINES = 4;

    private final Chart chart;
    private final ChartScale scale;
    private final ChartPen pen = new ChartPen();
    private final double slot;
    private final int charactersOfName;
    private final double bottom;

    private ChartColumns(Chart chart) {
        this.chart = chart;
        scale = ChartScale.of(chart);
        slot = (WIDTH - LEFT - RIGHT) / Math.max(1, chart.categories().size());
        charactersOfName = Math.max(2, (int) (slot / 13));
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        int lines = Math.clamp((longest + charactersOfName - 1) / charactersOfName, 1, MOST_NAME_LINES);
        bottom = 30 + NAME_LINE * lines + (chart.series().size() > 1 ? 26 : 0);
    }

    static ChartDrawing of(Chart chart) {
        return switch (chart.kind()) {
            case COLUMN, LINE -> new ChartColumns(chart).draw();
            case BAR -> ChartBars.of(chart);
            case PIE -> ChartPie.of(chart);
        };
    }

    /** The names of the series at the foot, where there is more than one. */
    static void legend(ChartPen pen, Chart chart, double height) {
        if (chart.series().size() < 2) {
            return;
        }
        double total =
                chart.series().stream().mapToDouble(ChartColumns::legendWidth).sum();
        double x = Math.max(8, (WIDTH - total) / 2);
        for (int s = 0; s < chart.series().size(); s++) {
            Series series = chart.series().get(s);
            pen.box(x, height - 22, 12, 12, s);
            pen.text(x + 18, height - 11, "start", "name", series.name());
            x += legendWidth(series);
        }
    }

    private static double legendWidth(Series series) {
        return 34 + 14 * series.name().length();
    }

    private double y(double value) {
        return HEIGHT - bottom - (HEIGHT - TOP - bottom) * scale.part(value);
    }

    private double middle(int category) {
        return LEFT + slot * (category + 0.5);
    }

    private ChartDrawing draw() {
        for (int i = 0; i <= scale.ticks(); i++) {
            double y = y(scale.tick(i));
            pen.line(LEFT, y, WIDTH - RIGHT, y, scale.isZero(i) ? "axis" : "grid");
            pen.text(LEFT - 8, y + 4, "end", "tick", scale.label(i));
        }
        for (int c = 0; c < chart.categories().size(); c++) {
            name(middle(c), chart.categories().get(c));
        }
        for (int s = 0; s < chart.series().size(); s++) {
            switch (chart.kind()) {
                case LINE -> line(s);
                case COLUMN, BAR, PIE -> columns(s);
            }
        }
        legend(pen, chart, HEIGHT);
        return pen.drawing(WIDTH, HEIGHT, chart.title());
    }

    private void name(double x, String words) {
        double y = HEIGHT - bottom + 20;
        for (int line = 0; line < MOST_NAME_LINES && line * charactersOfName < words.length(); line++) {
            int from = line * charactersOfName;
            String part = words.substring(from, Math.min(words.length(), from + charactersOfName));
            pen.text(x, y + NAME_LINE * line, "middle", "name", part);
        }
    }

    private void columns(int s) {
        Series series = chart.series().get(s);
        int many = chart.series().size();
        double wide = Math.min(56, slot * 0.64 / many);
        for (int c = 0; c < chart.categories().size(); c++) {
            double value = ChartScale.number(series, c);
            if (!Double.isNaN(value)) {
                double x = middle(c) + wide * (s - many / 2.0);
                double y = y(value);
                pen.box(x + 1, Math.min(y, y(0)), wide - 2, Math.abs(y - y(0)), s);
                String words = series.values().get(c);
                double above = 8.4 * words.length() > wide ? 6 + 15 * s : 6;
                pen.text(x + wide / 2, value < 0 ? y + 15 : y - above, "middle", "value", words);
            }
        }
    }

    private void line(int s) {
        Series series = chart.series().get(s);
        List<ChartShape.Point> stroke = new ArrayList<>();
        for (int c = 0; c < chart.categories().size(); c++) {
            double value = ChartScale.number(series, c);
            if (Double.isNaN(value)) {
                pen.stroke(stroke, s);
                stroke.clear();
                continue;
            }
            double y = y(value);
            stroke.add(new ChartShape.Point(middle(c), y));
            pen.disc(middle(c), y, 4, s);
            double beside = s % 2 == 0 ? y - 10 : y + 20;
            pen.text(middle(c), beside, "middle", "value", series.values().get(c));
        }
        pen.stroke(stroke, s);
    }
}
