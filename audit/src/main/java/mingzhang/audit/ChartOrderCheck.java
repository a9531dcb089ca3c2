package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Place;
import mingzhang.figures.Figure;
import mingzhang.figures.FigureReader;
import mingzhang.figures.Unit;

/** The totals of 财政拨款 in one chart cannot exceed the totals of all money in another, year by year. */
final class ChartOrderCheck implements ReviewCheck {
    /** A value of a chart of 收入 and 支出. */
    private record Bar(String year, String side, boolean fiscal, Figure figure, Place place) {
        BigDecimal value() {
            return figure.digits();
        }
    }

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Bar> bars = new ArrayList<>();
        reviewed.document().charts().forEach(c -> collect(c, bars));
        for (Bar fiscal : bars) {
            if (fiscal.fiscal) {
                bars.stream()
                        .filter(b -> !b.fiscal && b.year.equals(fiscal.year) && b.side.equals(fiscal.side))
                        .filter(b -> b.value().compareTo(fiscal.value()) < 0)
                        .findFirst()
                        .ifPresent(all -> note(fiscal, all, remarks));
            }
        }
    }

    /** 收入 | 支出 by year, whichever of them are the series. */
    private static void collect(Block.Chart chart, List<Bar> bars) {
        for (int row = 0; row < chart.series().size(); row++) {
            Block.Series series = chart.series().get(row);
            for (int i = 0; i < series.values().size() && i < chart.categories().size(); i++) {
                bar(chart, row, i).ifPresent(bars::add);
            }
        }
    }

    private static Optional<Bar> bar(Block.Chart chart, int row, int i) {
        String one = Words.bare(chart.categories().get(i));
        String other = Words.bare(chart.series().get(row).name());
        String year = one.matches("(?:19|20)\\d{2}年?度?") ? one : other;
        String name = year.equals(one) ? other : one;
        boolean side = name.matches("(?:财政拨款)?(?:收入|支出)(?:总计)?") && year.matches("(?:19|20)\\d{2}年?度?");
        if (!side) {
            return Optional.empty();
        }
        return FigureReader.readCell(chart.series().get(row).values().get(i), Unit.TEN_THOUSAND_YUAN)
                .map(figure -> new Bar(
                        year.replaceAll("\\D", ""),
                        name.contains("收入") ? "收入" : "支出",
                        name.contains("财政拨款"),
                        figure,
                        chart.placeOf(row, i)));
    }

    private static void note(Bar fiscal, Bar all, Remarks remarks) {
        String printed = fiscal.figure.printed();
        String other = all.figure.printed();
        remarks.add(
                "limit",
                Severity.ERROR,
                fiscal.year + "年图中财政拨款总计" + printed + "大于全部来源的总计" + other + "，两张图必有一处不对。",
                new Remarks.Figures(printed, "", printed + " ≤ " + other),
                List.of(fiscal.place, all.place));
    }
}
