package mingzhang.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingzhang.document.Block.Chart.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the data that a chart of an office file keeps with it. */
final class ChartReader {
    private static final int MOST_POINTS = 5_000;
    private static final Pattern DECIMALS = Pattern.compile("[#,0]*0(?:\\.(0+))?(%)?(_ ?)?");

    private @Nullable Kind kind;
    private boolean autoTitle = true;
    private @Nullable String title;
    private List<String> categories = List.of();
    private final List<Block.Series> series = new ArrayList<>();

    private ChartReader() {}

    /** @return empty where the part holds no chart of a known kind */
    static Optional<Piece.Drawn> read(byte[] part) throws XMLStreamException {
        ChartReader reader = new ChartReader();
        Xml.each(part, (in, element) -> {
            switch (element) {
                case "autoTitleDeleted" -> reader.autoTitle = !Xml.on(in);
                case "title" -> reader.title(in);
                case "catAx", "valAx", "dateAx", "serAx", "spPr", "txPr" -> Xml.skip(in);
                case "barDir" -> reader.kind = Xml.attribute(in, "val", "col").equals("bar") ? Kind.BAR : Kind.COLUMN;
                case "ser" -> reader.series(in);
                default -> reader.kind(element);
            }
        });
        return reader.chart();
    }

    private void kind(String element) {
        Kind found = switch (element) {
            case "barChart", "bar3DChart" -> Kind.COLUMN;
            case "lineChart", "line3DChart", "areaChart", "area3DChart" -> Kind.LINE;
            case "pieChart", "pie3DChart", "doughnutChart", "ofPieChart" -> Kind.PIE;
            default -> null;
        };
        if (kind == null && found != null) {
            kind = found;
        }
    }

    private Optional<Piece.Drawn> chart() {
        if (kind == null || series.isEmpty()) {
            return Optional.empty();
        }
        String name = title != null ? title : "";
        if (name.isEmpty() && autoTitle && series.size() == 1) {
            name = series.getFirst().name();
        }
        int count = Math.max(
                categories.size(),
                series.stream().mapToInt(s -> s.values().size()).max().orElse(0));
        List<String> labels = filled(categories, count);
        List<Block.Series> rows = series.stream()
                .map(s -> new Block.Series(s.name(), filled(s.values(), count)))
                .toList();
        return Optional.of(new Piece.Drawn(kind, name, labels, rows));
    }

    private static List<String> filled(List<String> values, int count) {
        List<String> all = new ArrayList<>(values);
        while (all.size() < count) {
            all.add("");
        }
        return all;
    }

    private void title(XMLStreamReader in) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        Xml.walk(in, (at, element) -> {
            if (element.equals("t") || element.equals("v")) {
                words.append(at.getElementText());
            } else if (element.equals("txPr") || element.equals("spPr")) {
                Xml.skip(at);
            }
        });
        title = words.toString();
    }

    private void series(XMLStreamReader in) throws XMLStreamException {
        List<List<String>> found = new ArrayList<>(List.of(List.of(), List.of(), List.of()));
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "tx" -> found.set(0, points(at));
                case "cat" -> found.set(1, points(at));
                case "val" -> found.set(2, points(at));
                case "spPr", "txPr", "dLbls", "dPt", "extLst", "errBars", "trendline" -> Xml.skip(at);
                default -> {}
            }
        });
        if (categories.isEmpty()) {
            categories = found.get(1);
        }
        series.add(new Block.Series(String.join("", found.get(0)), found.get(2)));
    }

    /** The values of a cache, each at its index; what is missing is empty. */
    private static List<String> points(XMLStreamReader in) throws XMLStreamException {
        Map<Integer, String> points = new TreeMap<>();
        int[] index = {0};
        int[] count = {0};
        int[] level = {0};
        String[] format = {"General"};
        boolean[] numbers = {false};
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "numCache", "numLit" -> numbers[0] = true;
                case "formatCode" -> format[0] = at.getElementText();
                case "ptCount" -> count[0] = Xml.number(at, "val", 0, MOST_POINTS);
                case "lvl" -> level[0]++;
                case "pt" -> index[0] = Xml.number(at, "idx", 0, MOST_POINTS - 1);
                case "v" -> {
                    String value = at.getElementText();
                    if (level[0] <= 1) {
                        points.put(index[0], numbers[0] ? shown(value, format[0]) : value);
                    }
                }
                default -> {}
            }
        });
        return inOrder(points, count[0]);
    }

    private static List<String> inOrder(Map<Integer, String> points, int count) {
        List<String> values = new ArrayList<>();
        points.forEach((at, value) -> {
            while (values.size() < at) {
                values.add("");
            }
            values.add(value);
        });
        return filled(values, count);
    }

    /** A number the way its format shows it: 0.2637 as 26.37% by 0.00%, binary noise cut off. */
    static String shown(String value, String format) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            return value;
        }
        if (Math.abs((long) number.scale()) > 400) {
            return value;
        }
        if (number.precision() > 15 && number.scale() > 6) {
            number = number.round(new MathContext(15)).stripTrailingZeros();
        }
        Matcher decimals = DECIMALS.matcher(format.split(";", 2)[0]);
        if (!decimals.matches()) {
            return number.toPlainString();
        }
        int places = decimals.group(1) == null ? 0 : decimals.group(1).length();
        boolean percent = decimals.group(2) != null;
        BigDecimal as = percent ? number.movePointRight(2) : number;
        return as.setScale(places, RoundingMode.HALF_UP).toPlainString() + (percent ? "%" : "");
    }
}
