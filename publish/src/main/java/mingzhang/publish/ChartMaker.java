package mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingzhang.document.Block;

/** Fills a declared chart with the figures of the data. */
final class ChartMaker {
    private final Composing composing;

    ChartMaker(Composing composing) {
        this.composing = composing;
    }

    /** A value of a chart. */
    record Point(Ink.Drop drop, int series, int index) {}

    /** A made chart. */
    record Made(List<String> categories, List<Block.Series> series, List<Point> points) {}

    private record Row(String name, List<Quantity> values) {}

    Made make(ChartSpec spec) {
        List<String> categories = spec.sheet().isEmpty()
                ? spec.categories().stream().map(this::words).toList()
                : codes(spec).stream()
                        .map(code -> composing.data().codeName(spec.sheet(), code))
                        .toList();
        List<Row> rows = spec.sheet().isEmpty() ? declared(spec) : List.of(coded(spec));
        List<Integer> shown = IntStream.range(0, categories.size())
                .filter(i -> spec.zero()
                        || rows.stream().anyMatch(row -> row.values.get(i).signum() != 0))
                .boxed()
                .toList();
        return drawn(categories, rows, shown);
    }

    private Made drawn(List<String> categories, List<Row> rows, List<Integer> shown) {
        List<Block.Series> series = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> values = new ArrayList<>();
            for (int category : shown) {
                Quantity quantity = rows.get(row).values.get(category);
                String printed = composing.settings().bare(quantity);
                points.add(new Point(
                        new Ink.Drop(quantity.path(), quantity.label(), Settings.exactly(quantity), printed),
                        row,
                        values.size()));
                values.add(printed);
            }
            series.add(new Block.Series(rows.get(row).name, values));
        }
        return new Made(shown.stream().map(categories::get).toList(), series, points);
    }

    private List<Row> declared(ChartSpec spec) {
        return spec.series().entrySet().stream()
                .map(row -> new Row(
                        words(row.getKey()),
                        row.getValue().stream().map(composing.facts()::get).toList()))
                .toList();
    }

    private List<String> codes(ChartSpec spec) {
        return List.copyOf(groups(spec).keySet());
    }

    private Map<String, List<Rows.Source>> groups(ChartSpec spec) {
        return Rows.groups(composing.rows().sources(List.of(spec.sheet()), "*"), spec.digits());
    }

    private Row coded(ChartSpec spec) {
        return new Row(
                words(spec.column()),
                groups(spec).entrySet().stream()
                        .map(group -> composing.rows().sum(group.getValue(), group.getKey(), spec.column()))
                        .toList());
    }

    private String words(String text) {
        return InkedText.of(composing.fill(text), new Ink()).text();
    }
}
