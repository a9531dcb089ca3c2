package mingzhang.audit;

import java.util.List;
import mingzhang.document.Block;
import mingzhang.document.Place;
import mingzhang.figures.FigureReader;
import mingzhang.figures.Unit;

/** The data of charts as figures: a chart says again what the sentence beside it says. */
final class Charts {
    private Charts() {}

    static void collect(int block, Block.Chart chart, Unit unit, List<Mention> all) {
        for (int row = 0; row < chart.series().size(); row++) {
            Block.Series series = chart.series().get(row);
            for (int i = 0; i < series.values().size(); i++) {
                String category =
                        i < chart.categories().size() ? chart.categories().get(i) : "";
                add(block, chart.placeOf(row, i), series, i, category, unit, all);
            }
        }
    }

    private static void add(
            int block, Place place, Block.Series series, int i, String category, Unit unit, List<Mention> all) {
        FigureReader.readCell(series.values().get(i), unit)
                .ifPresent(figure -> all.add(new Mention(
                        all.size(),
                        figure,
                        place,
                        block,
                        "",
                        Role.AMOUNT,
                        Words.bare(category),
                        "",
                        0,
                        Labels.year(category),
                        Mention.Stage.UNSAID,
                        Words.bare(series.name()),
                        Words.bare(category))));
    }
}
