package mingzhang.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingzhang.document.Block;
import org.jspecify.annotations.Nullable;

/**
 * A chart as {@code charts.yaml} declares it.
 *
 * @param series by name, each with one expression a category
 * @param sheet where given, the categories are the codes of that coded sheet
 * @param digits of these codes
 * @param column of that sheet, the only series
 * @param zero whether categories without any value are shown
 */
record ChartSpec(
        Block.Chart.Kind kind,
        String title,
        List<String> categories,
        Map<String, List<String>> series,
        String sheet,
        int digits,
        String column,
        boolean zero) {
    /** Reads all charts of a profile. */
    static Map<String, ChartSpec> read(String yaml) {
        Map<String, ChartSpec> charts = new LinkedHashMap<>();
        Yaml.read("charts.yaml", yaml).forEach((name, chart) -> charts.put(name, chart(name, Yaml.map(chart))));
        return charts;
    }

    private static ChartSpec chart(String name, Map<String, @Nullable Object> fields) {
        Map<String, List<String>> series = new LinkedHashMap<>();
        Yaml.map(fields.get("series")).forEach((key, values) -> series.put(key, Yaml.texts(values)));
        return new ChartSpec(
                Block.Chart.Kind.valueOf(Yaml.text(fields, "kind", "column").toUpperCase(Locale.ROOT)),
                Yaml.text(fields, "title", name),
                Yaml.texts(fields.get("categories")),
                series,
                Yaml.text(fields, "codes", ""),
                Integer.parseInt(Yaml.text(fields, "digits", "3")),
                Yaml.text(fields, "column", ""),
                Yaml.text(fields, "zero", "false").equals("true"));
    }
}
