package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the five published documents held, the documents made from their figures hold, too; {@code docs/manual/held.md} says where. */
class PublishedHeldTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Path MANUAL = Path.of("../docs/manual");
    private static final Path SEEDS = Path.of("../../shared/samples/seeds");
    private static final Map<String, String> SEED = Map.of(
            "lizhou-2020", "000",
            "chaotian-2020", "001",
            "yiyang-2020", "002",
            "guangyang-2020", "003",
            "lanzhou-2020", "004");
    private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    /** No figures: what a converter left in the text of bookmarks and fields, and the number of a point before a year. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\[bookmark:[^\\]]*\\]|\\{ TC [^}]*\\}|(?m)^\\s*\\d{1,2}\\.(?=20\\d\\d年)");

    static Stream<String> samples() {
        return Samples.list().stream().map(Samples.Sample::id);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatTheManualPointsAtStandsInTheDocument(String sample) throws Exception {
        List<String> names = names(document(sample));
        Set<String> pointed = matches(QUOTED, page(sample)).map(m -> m.group(1)).collect(Collectors.toSet());

        assertThat(pointed).hasSizeGreaterThan(8);
        assertThat(names).containsAll(pointed);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPublishedFigureIsPrintedOrAccountedFor(String sample) throws Exception {
        assumeTrue(Files.isDirectory(SEEDS), "没有 ../shared/samples/seeds，不逐个核对公布的数");
        Set<String> known = numbers(document(sample).text());
        known.addAll(numbers(page(sample)));
        known.addAll(numbers(Files.readString(MANUAL.resolve("samples.md"))));

        assertThat(known).containsAll(numbers(published(sample)));
    }

    private static Document document(String sample) throws Exception {
        DepartmentYear year = Samples.year(sample, CATALOGUE);
        Options options = Options.of(LocalDate.of(2024, 9, 30));
        return Composer.compose(year, CATALOGUE.profile(year.profile()).orElseThrow(), CATALOGUE, options)
                .document();
    }

    private static List<String> names(Document document) {
        return document.blocks().stream()
                .map(block -> switch (block) {
                    case Block.Heading heading -> heading.text();
                    case Block.Table table -> table.caption();
                    case Block.Chart chart ->
                        chart.title().replaceFirst("^图\\d+：", "").replaceFirst("（单位：.*）$", "");
                    case Block.Paragraph paragraph -> paragraph.text();
                })
                .toList();
    }

    /** The part of the manual's page that is about a sample. */
    private static String page(String sample) throws IOException {
        String page = Files.readString(MANUAL.resolve("held.md"));
        int from = page.indexOf("## " + sample);
        int to = page.indexOf("\n## ", from);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static String published(String sample) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path seed = files.filter(file -> file.getFileName().toString().startsWith(SEED.get(sample) + "_"))
                    .findFirst()
                    .orElseThrow();
            return LEFT_OVER.matcher(Files.readString(seed)).replaceAll("");
        }
    }

    /** Decimals, and whole numbers of three digits and more; without zeros at the end of decimals. */
    private static Set<String> numbers(String text) {
        return matches(NUMBER, text)
                .map(MatchResult::group)
                .filter(number -> number.contains(".") || number.length() > 2)
                .map(number -> number.contains(".") ? number.replaceFirst("\\.?0+$", "") : number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
