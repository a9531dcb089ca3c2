package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.figures.Problem;
import mingzhang.publish.Options.Format;
import mingzhang.publish.PrintedFigure.Slot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One digit of one figure is changed in what is written: reading back must notice, whichever figure it is. */
class ReadBackTest {
    private static final int TRIED = 8;
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();

    @TempDir
    private static Path folder = Path.of("");

    private static Composition composed = empty();

    private static Composition empty() {
        Document nothing = new Document("", "", List.of(), "", List.of());
        return new Composition(nothing, List.of(), List.of(), Map.of(), new Settings(Map.of()), List.of());
    }

    @BeforeAll
    static void compose() throws PublishException {
        composed =
                Composer.compose(SmallYear.small(CATALOGUE), PROFILE, CATALOGUE, Options.of(LocalDate.of(2024, 9, 10)));
    }

    /** A few figures of every kind of place, the same in every run. */
    private static Set<Integer> chosen() {
        Random random = new Random(7);
        Set<Integer> chosen = new TreeSet<>();
        for (int tried = 0; tried < TRIED; tried++) {
            Class<?> kind =
                    List.of(Slot.Line.class, Slot.Cell.class, Slot.Point.class).get(tried % 3);
            List<Integer> there = new ArrayList<>();
            for (int i = 0; i < composed.figures().size(); i++) {
                PrintedFigure figure = composed.figures().get(i);
                if (kind.isInstance(figure.slot()) && figure.printed().matches("\\d+\\.\\d+\\D*")) {
                    there.add(i);
                }
            }
            chosen.add(there.get(random.nextInt(there.size())));
        }
        return chosen;
    }

    /** 26.86 becomes 26.87: the smallest slip there is. */
    private static String slipped(String printed) {
        int at = printed.replaceFirst("\\D*$", "").length() - 1;
        char last = printed.charAt(at);
        return printed.substring(0, at) + (last == '9' ? '8' : (char) (last + 1)) + printed.substring(at + 1);
    }

    private static String slipped(String text, int start, int end) {
        return text.substring(0, start) + slipped(text.substring(start, end)) + text.substring(end);
    }

    private static Document with(Document document, PrintedFigure figure) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.set(figure.block(), slip(blocks.get(figure.block()), figure.slot()));
        return new Document(document.name(), document.title(), blocks, document.text(), document.notes());
    }

    private static Block slip(Block block, Slot slot) {
        if (slot instanceof Slot.Line(int start, int end)) {
            return switch (block) {
                case Block.Heading b -> new Block.Heading(b.level(), slipped(b.text(), start, end), b.place());
                case Block.Paragraph b -> new Block.Paragraph(slipped(b.text(), start, end), b.style(), b.place());
                case Block.Table b -> b;
                case Block.Chart b -> b;
            };
        }
        if (slot instanceof Slot.Cell place && block instanceof Block.Table table) {
            List<Block.Cell> cells = table.cells().stream()
                    .map(c -> c.row() == place.row() && c.column() == place.column()
                            ? new Block.Cell(
                                    c.row(),
                                    c.column(),
                                    c.rowSpan(),
                                    c.columnSpan(),
                                    slipped(c.text(), place.start(), place.end()),
                                    c.place())
                            : c)
                    .toList();
            return new Block.Table(
                    table.number(),
                    table.caption(),
                    table.note(),
                    table.rows(),
                    table.columns(),
                    table.headerRows(),
                    cells,
                    table.place());
        }
        if (slot instanceof Slot.Point(int row, int index) && block instanceof Block.Chart chart) {
            List<Block.Series> series = new ArrayList<>(chart.series());
            List<String> values = new ArrayList<>(series.get(row).values());
            values.set(index, slipped(values.get(index)));
            series.set(row, new Block.Series(series.get(row).name(), values));
            return new Block.Chart(chart.kind(), chart.title(), chart.categories(), series, chart.place());
        }
        return block;
    }

    private static Composition changed(int i) {
        PrintedFigure f = composed.figures().get(i);
        List<PrintedFigure> figures = new ArrayList<>(composed.figures());
        figures.set(i, new PrintedFigure(f.path(), f.label(), f.exact(), slipped(f.printed()), f.block(), f.slot()));
        return new Composition(
                with(composed.document(), f),
                figures,
                composed.tables(),
                composed.facts(),
                composed.settings(),
                composed.problems());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
    void aChangedDigitIsCaughtWhereverItStands(Format format) throws IOException {
        Output output = Output.of(format);
        Path file = folder.resolve(format.file(PROFILE));
        output.write(composed, file);
        assertThat(output.readBack(composed, file).problems()).isEmpty();
        for (int i : chosen()) {
            output.write(changed(i), file);
            ReadBack back = output.readBack(composed, file);

            assertThat(back.problems())
                    .as("%s: %s", format, composed.figures().get(i))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(format.file(PROFILE)))
                    .anySatisfy(problem -> assertThat(problem)
                            .extracting(Problem::where)
                            .asString()
                            .isNotEmpty());
            assertThat(back.equal()).isLessThan(composed.figures().size());
        }
        Files.delete(file);
    }
}
