package mingzhang.document;

import java.util.List;
import java.util.Locale;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Chart.Kind;
import mingzhang.document.Block.Series;

/** A chart as a drawing inside the page; its figures stand in the table beside it, so it is a picture to readers aloud. */
final class ChartSvg {
    private static final double WIDTH = 760;
    private static final double LEFT = 70;
    private static final double RIGHT = 20;

    private final Chart chart;
    private final StringBuilder svg = new StringBuilder();
    private final int count;
    private double height = 360;
    private double top = 24;
    private double bottom = 60;
    private double low;
    private double least = Double.POSITIVE_INFINITY;
    private double high;
    private double step = 1;

    private ChartSvg(Chart chart) {
        this.chart = chart;
        count = Math.max(1, chart.categories().size());
        scale();
    }

    static String of(Chart chart) {
        return new ChartSvg(chart).draw();
    }

    private static double number(Series series, int category) {
        String value = ChartXml.value(series, category);
        return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
    }

    /** Round steps of 1, 2 or 5 that take in zero and all values. */
    private void scale() {
        for (Series series : chart.series()) {
            for (int c = 0; c < count; c++) {
                double value = number(series, c);
                if (!Double.isNaN(value)) {
                    low = Math.min(low, value);
                    least = Math.min(least, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (chart.kind() == Kind.LINE && least < high && least > 0.6 * high) {
            low = least - (high - least) / 2;
        }
        double raw = Math.max(high - low, Math.max(Math.abs(high) * 1e-6, 1e-9)) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double part = raw / power;
        step = (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
        high = high <= 0 && low < 0 ? 0 : Math.ceil(high / step + 0.15) * step;
        low = Math.floor(low / step - (low < 0 ? 0.15 : 0)) * step;
        high = high <= low ? low + step : high;
    }

    private String draw() {
        switch (chart.kind()) {
            case COLUMN -> upright(true);
            case LINE -> upright(false);
            case BAR -> sideways();
            case PIE -> pie();
        }
        String label =
                Markup.text(chart.title().isEmpty() ? "图表" : chart.title().replace('\n', ' '));
        return "<svg viewBox=\"0 0 " + at(WIDTH) + " " + at(height) + "\" role=\"img\" aria-label=\"" + label + "\">\n"
                + svg + "</svg>\n";
    }

    private static String at(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String colour(int index) {
        return "#" + ChartXml.COLOURS.get(index % ChartXml.COLOURS.size());
    }

    private void text(double x, double y, String anchor, String style, String words) {
        svg.append("<text x=\"")
                .append(at(x))
                .append("\" y=\"")
                .append(at(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" class=\"")
                .append(style)
                .append("\">")
                .append(Markup.text(words))
                .append("</text>\n");
    }

    private void line(double x1, double y1, double x2, double y2, String style) {
        svg.append("<line x1=\"")
                .append(at(x1))
                .append("\" y1=\"")
                .append(at(y1))
                .append("\" x2=\"")
                .append(at(x2))
                .append("\" y2=\"")
                .append(at(y2))
                .append("\" class=\"")
                .append(style)
                .append("\"/>\n");
    }

    private void box(double x, double y, double width, double tall, String colour) {
        svg.append("<rect x=\"")
                .append(at(x))
                .append("\" y=\"")
                .append(at(y))
                .append("\" width=\"")
                .append(at(width))
                .append("\" height=\"")
                .append(at(tall))
                .append("\" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    private double y(double value) {
        return top + (height - top - bottom) * (high - value) / (high - low);
    }

    private static String tick(double value, double step) {
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private void upright(boolean columns) {
        List<String> lines = chart.categories().stream().max((a, b) -> a.length() - b.length()).stream()
                .toList();
        double slot = (WIDTH - LEFT - RIGHT) / count;
        int most = Math.max(2, (int) (slot / 13));
        int rows = lines.isEmpty() ? 1 : Math.min(4, (lines.getFirst().length() + most - 1) / most);
        bottom = 30 + 17 * rows + (chart.series().size() > 1 ? 26 : 0);
        long ticks = Math.clamp(Math.round((high - low) / step), 1, 12);
        for (int i = 0; i <= ticks; i++) {
            double value = low + i * step;
            line(LEFT, y(value), WIDTH - RIGHT, y(value), Math.abs(value) < step / 2 ? "axis" : "grid");
            text(LEFT - 8, y(value) + 4, "end", "tick", tick(value, step));
        }
        for (int c = 0; c < chart.categories().size(); c++) {
            wrapped(
                    LEFT + slot * (c + 0.5),
                    height - bottom + 20,
                    most,
                    chart.categories().get(c));
        }
        for (int s = 0; s < chart.series().size(); s++) {
            if (columns) {
                columns(s, slot);
            } else {
                path(s, slot);
            }
        }
        legend();
    }

    private void wrapped(double x, double y, int most, String words) {
        double at = y;
        for (int from = 0, row = 0; from < words.length() && row < 4; from += most, row++) {
            text(x, at, "middle", "name", words.substring(from, Math.min(words.length(), from + most)));
            at += 17;
        }
    }

    private void columns(int s, double slot) {
        Series series = chart.series().get(s);
        int many = chart.series().size();
        double wide = Math.min(56, slot * 0.64 / many);
        for (int c = 0; c < count; c++) {
            double value = number(series, c);
            if (!Double.isNaN(value)) {
                double x = LEFT + slot * (c + 0.5) + wide * (s - many / 2.0);
                box(x + 1, Math.min(y(value), y(0)), wide - 2, Math.abs(y(value) - y(0)), colour(s));
                String words = series.values().get(c);
                double above = 7.5 * words.length() > wide ? 6 + 15 * s : 6;
                text(x + wide / 2, value < 0 ? y(value) + 15 : y(value) - above, "middle", "value", words);
            }
        }
    }

    private void path(int s, double slot) {
        Series series = chart.series().get(s);
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        boolean up = true;
        for (int c = 0; c < count; c++) {
            double value = number(series, c);
            if (Double.isNaN(value)) {
                up = true;
                continue;
            }
            double x = LEFT + slot * (c + 0.5);
            path.append(up ? "M" : "L").append(at(x)).append(' ').append(at(y(value)));
            dots.append("<circle cx=\"")
                    .append(at(x))
                    .append("\" cy=\"")
                    .append(at(y(value)))
                    .append("\" r=\"4\" fill=\"")
                    .append(colour(s))
                    .append("\"/>\n");
            up = false;
            text(
                    x,
                    s % 2 == 0 ? y(value) - 10 : y(value) + 20,
                    "middle",
                    "value",
                    series.values().get(c));
        }
        svg.append("<path d=\"")
                .append(path)
                .append("\" fill=\"none\" stroke=\"")
                .append(colour(s))
                .append("\" stroke-width=\"2.5\"/>\n")
                .append(dots);
    }

    private void legend() {
        if (chart.series().size() < 2) {
            return;
        }
        double total = chart.series().stream()
                .mapToDouble(s -> 34 + 14 * s.name().length())
                .sum();
        double x = Math.max(8, (WIDTH - total) / 2);
        for (int s = 0; s < chart.series().size(); s++) {
            box(x, height - 22, 12, 12, colour(s));
            text(x + 18, height - 11, "start", "name", chart.series().get(s).name());
            x += 34 + 14 * chart.series().get(s).name().length();
        }
    }

    private void sideways() {
        int many = Math.max(1, chart.series().size());
        double slot = Math.max(30, 22.0 * many + 10);
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        double left = Math.min(300, 24 + 16.0 * longest);
        height = top + slot * count + 30 + (many > 1 ? 30 : 0);
        double scale = (WIDTH - left - 100) / (high - low);
        double zero = left - low * scale;
        line(zero, top - 6, zero, top + slot * count + 6, "axis");
        for (int c = 0; c < chart.categories().size(); c++) {
            String name = chart.categories().get(c);
            text(
                    left - 10,
                    top + slot * (c + 0.5) + 5,
                    "end",
                    "name",
                    name.length() > 17 ? name.substring(0, 16) + "…" : name);
            for (int s = 0; s < many && s < chart.series().size(); s++) {
                double value = number(chart.series().get(s), c);
                if (!Double.isNaN(value)) {
                    double tall = (slot - 12) / many;
                    double y = top + slot * c + 6 + tall * s;
                    box(Math.min(zero, zero + value * scale), y, Math.abs(value) * scale, tall - 2, colour(s));
                    text(
                            Math.max(zero, zero + value * scale) + 6,
                            y + tall / 2 + 4,
                            "start",
                            "value",
                            chart.series().get(s).values().get(c));
                }
            }
        }
        legend();
    }

    private void pie() {
        height = Math.max(330, 40 + 26.0 * count);
        Series series = chart.series().isEmpty()
                ? new Series("", List.of())
                : chart.series().getFirst();
        double sum = 0;
        for (int c = 0; c < count; c++) {
            double value = number(series, c);
            sum += Double.isNaN(value) || value < 0 ? 0 : value;
        }
        double radius = 130;
        double x = 160;
        double y = height / 2;
        double turn = 0;
        double row = y - 13.0 * count + 10;
        for (int c = 0; c < chart.categories().size(); c++) {
            double value = number(series, c);
            double part = sum == 0 || Double.isNaN(value) || value < 0 ? 0 : value / sum;
            slice(x, y, radius, turn, part, colour(c));
            turn += part;
            box(325, row + 26.0 * c, 13, 13, colour(c));
            String share = ChartXml.value(series, c).isEmpty()
                    ? ""
                    : "　" + series.values().get(c) + "（" + percent(part) + "）";
            text(346, row + 26.0 * c + 12, "start", "name", chart.categories().get(c) + share);
        }
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }

    private void slice(double x, double y, double radius, double from, double part, String colour) {
        if (part >= 0.99999) {
            svg.append("<circle cx=\"")
                    .append(at(x))
                    .append("\" cy=\"")
                    .append(at(y))
                    .append("\" r=\"")
                    .append(at(radius))
                    .append("\" fill=\"")
                    .append(colour)
                    .append("\"/>\n");
        } else if (part > 0) {
            double a = from * 2 * Math.PI;
            double b = (from + part) * 2 * Math.PI;
            svg.append("<path d=\"M")
                    .append(at(x))
                    .append(' ')
                    .append(at(y))
                    .append('L')
                    .append(at(x + radius * Math.sin(a)))
                    .append(' ')
                    .append(at(y - radius * Math.cos(a)))
                    .append('A')
                    .append(at(radius))
                    .append(' ')
                    .append(at(radius))
                    .append(part > 0.5 ? " 0 1 1 " : " 0 0 1 ")
                    .append(at(x + radius * Math.sin(b)))
                    .append(' ')
                    .append(at(y - radius * Math.cos(b)))
                    .append("Z\" fill=\"")
                    .append(colour)
                    .append("\" stroke=\"#fff\" stroke-width=\"1.5\"/>\n");
        }
    }
}
