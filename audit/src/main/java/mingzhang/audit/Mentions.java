package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Place;
import mingzhang.figures.Figure;
import mingzhang.figures.FigureReader;
import mingzhang.figures.Unit;

/**
 * Every figure of a document, in reading order, and the lines and tables that they stand in.
 *
 * @param all every figure
 * @param lines headings and paragraphs that hold figures
 * @param grids tables
 */
record Mentions(List<Mention> all, List<Line> lines, List<Grid> grids) {

    /**
     * A heading or paragraph with its figures.
     *
     * @param block its number in the document
     * @param text simplified; offsets are those of the block's text
     */
    record Line(int block, Block source, String text, List<Mention> figures) {}

    static Mentions of(Document document) {
        Collector collector = new Collector(document);
        collector.collect();
        return new Mentions(List.copyOf(collector.all), List.copyOf(collector.lines), List.copyOf(collector.grids));
    }

    /** How many characters away words can be and still speak of a figure. */
    private static final int FARTHEST = 400;

    private static final class Collector {
        private static final Pattern TOTAL_ALONE = Pattern.compile("(?:共计|合计|总计|共)(?:支出|开支|花费)");

        private final Document document;
        private final List<Mention> all = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Grid> grids = new ArrayList<>();
        private Unit prose = Unit.TEN_THOUSAND_YUAN;
        private String heading = "";

        Collector(Document document) {
            this.document = document;
        }

        void collect() {
            prose = usualUnit();
            int block = 0;
            for (Block piece : document.blocks()) {
                switch (piece) {
                    case Block.Heading head -> {
                        heading = head.text();
                        line(block, head, head.text(), head.place());
                    }
                    case Block.Paragraph paragraph -> line(block, paragraph, paragraph.text(), paragraph.place());
                    case Block.Table table -> grids.add(Grid.of(block, table, heading, all));
                    case Block.Chart chart -> Charts.collect(block, chart, prose, all);
                }
                block++;
            }
        }

        /** The unit of money that the prose uses most: what an amount without a unit is measured in. */
        private Unit usualUnit() {
            String text = document.text();
            return text.split("万元|萬元", -1).length >= text.split("(?<![万千亿百萬億])元", -1).length / 2
                    ? Unit.TEN_THOUSAND_YUAN
                    : Unit.YUAN;
        }

        private void line(int block, Block source, String text, Place place) {
            String words = Words.simplified(text);
            List<Mention> figures = new ArrayList<>();
            List<Figure> read = FigureReader.read(text);
            int from = 0;
            for (int i = 0; i < read.size(); i++) {
                Figure figure = read.get(i);
                int next = i + 1 < read.size() ? read.get(i + 1).start() : words.length();
                String before = near(words, from, figure.start());
                Mention mention = mention(
                        figure,
                        before,
                        words.substring(figure.end(), Math.min(next, figure.end() + FARTHEST)),
                        block,
                        place);
                figures.add(mention);
                all.add(mention);
                from = figure.end();
            }
            lines.add(new Line(block, source, words, List.copyOf(figures)));
        }

        /** The words that can speak of a figure; what stands farther off is another sentence. */
        private static String near(String words, int from, int to) {
            return to - from <= FARTHEST ? words.substring(from, to) : "。" + words.substring(to - FARTHEST, to);
        }

        private Mention mention(Figure figure, String before, String after, int block, Place place) {
            Figure read = isAmountWithoutUnit(figure, before) ? figure.in(prose) : figure;
            Roles.Reading reading = Roles.of(read, before, after);
            String label = whole(reading.label(), before, block);
            return new Mention(
                    all.size(),
                    read,
                    place.within(figure.start(), figure.end()),
                    block,
                    before,
                    reading.role(),
                    label,
                    reading.of(),
                    reading.sign(),
                    Labels.year(label),
                    Labels.stage(label),
                    "",
                    "");
        }

        /** 公务接待费预算为6万元，支出决算为4.8万元: what stands alone belongs to what was named just before. */
        private String whole(String label, String before, int block) {
            if (TOTAL_ALONE.matcher(label).matches()) {
                return counted(block)
                        .map(c -> c + label.replaceFirst("^(?:共计|合计|总计|共)", ""))
                        .orElse(label);
            }
            Mention last = all.isEmpty() ? null : all.getLast();
            if (last == null || last.line() != block || !last.isMoney() || before.indexOf('。') >= 0) {
                return label;
            }
            return Labels.isStageAlone(label) ? Items.core(last.label()) + label : label;
        }

        /** 国内公务接待10批次，150人，共计支出1.38万元: what these counts are of. */
        private Optional<String> counted(int block) {
            for (int i = all.size() - 1; i >= 0 && all.get(i).line() == block; i--) {
                Mention count = all.get(i);
                if (count.figure().unit().kind() != Unit.Kind.COUNT) {
                    break;
                } else if (Words.bare(count.label()).length() >= 4) {
                    return Optional.of(count.label());
                }
            }
            return Optional.empty();
        }

        /** 决算数为789.05，: an amount whose unit was forgotten. */
        private static boolean isAmountWithoutUnit(Figure figure, String before) {
            return figure.unit().kind() == Unit.Kind.BARE
                    && figure.digits().scale() >= 1
                    && figure.digits().scale() <= 4
                    && before.matches(".*(?:预算|决算|执行|支出|收入|合计|总计|金额|经费|资金|费)[数额]?(?:为|是|共|共计|合计|：)*\\s*$")
                    && before.indexOf('\t') < 0;
        }
    }
}
