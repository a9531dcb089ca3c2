package mingzhang.document;

import java.util.Locale;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Chart.Kind;
import mingzhang.document.Block.Series;

/**
 * The value axis of a drawn chart: round steps of 1, 2 or 5 that take in all values, and zero too unless it is a
 * line whose values lie far from it. These numbers place shapes only; no figure is printed from them but the
 * labels of the axis.
 */
record ChartScale(double low, double high, double step) {
    private static final int MOST_TICKS = 12;

    static ChartScale of(Chart chart) {
        double low = 0;
        double least = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Series series : chart.series()) {
            for (int c = 0; c < chart.categories().size(); c++) {
                double value = number(series, c);
                if (!Double.isNaN(value)) {
                    low = Math.min(low, value);
                    least = Math.min(least, value);
                    high = Math.max(high, value);
                }
            }
        }
        boolean far = chart.kind() == Kind.LINE && least < high && least > 0.6 * high;
        return around(far ? least - (high - least) / 2 : low, high);
    }

    private static ChartScale around(double low, double high) {
        double raw = Math.max(high - low, Math.max(Math.abs(high) * 1e-6, 1e-9)) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double part = raw / power;
        double step = (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
        double top = high <= 0 && low < 0 ? 0 : Math.ceil(high / step + 0.15) * step;
        double bottom = Math.floor(low / step - (low < 0 ? 0.15 : 0)) * step;
        return new ChartScale(bottom, top <= bottom ? bottom + step : top, step);
    }

    /** Where a value stands; not a number where there is none. */
    static double number(Series series, int category) {
        String value = ChartXml.value(series, category);
        return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
    }

    /** How far up a value stands, from 0 at the bottom to 1 at the top. */
    double part(double value) {
        return (value - low) / (high - low);
    }

    int ticks() {
        return Math.clamp(Math.round((high - low) / step), 1, MOST_TICKS);
    }

    double tick(int index) {
        return low + index * step;
    }

    /** The label of a tick. */
    String label(int index) {
        int decimals = step >= 1 ? 0 : Math.min(6, (int) Math.ceil(-Math.log10(step)));
        return String.format(Locale.ROOT, "%,." + decimals + "f", tick(index));
    }

    boolean isZero(int index) {
        return Math.abs(tick(index)) < step / 2;
    }
}
