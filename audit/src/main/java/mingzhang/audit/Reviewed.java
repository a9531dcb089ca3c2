package mingzhang.audit;

import java.util.List;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A document as a reviewer takes it up.
 *
 * @param year the fiscal year it is about, or null where it does not say
 * @param kind as {@link Report#kind} names it
 * @param plain the whole text, simplified character by character, so that offsets stay what they are
 * @param passages its headings and paragraphs, simplified
 * @param performance its tables of indicators
 */
record Reviewed(
        Document document,
        Context context,
        Facts facts,
        Catalogue catalogue,
        @Nullable Integer year,
        String kind,
        String plain,
        List<Passage> passages,
        List<PerformanceTable> performance) {
    private static final int WHOLE = 1500;
    private static final List<String> MAIN_PARTS = List.of("三公", "机关运行", "政府采购", "解释");

    static Reviewed of(
            Document document, Context context, Facts facts, Catalogue catalogue, @Nullable Integer year, String kind) {
        return new Reviewed(
                document,
                context,
                facts,
                catalogue,
                year,
                kind,
                Words.simplified(document.text()),
                passages(document),
                PerformanceReader.tables(document));
    }

    /** Whether this is a publication as a whole rather than an excerpt: only then can anything be missing. */
    boolean isWhole() {
        return plain.length() >= WHOLE && MAIN_PARTS.stream().allMatch(plain::contains);
    }

    private static List<Passage> passages(Document document) {
        return document.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.Heading head -> Stream.of(passage(head.text(), head.place(), true));
                    case Block.Paragraph prose -> Stream.of(passage(prose.text(), prose.place(), false));
                    case Block.Table ignored -> Stream.empty();
                    case Block.Chart ignored -> Stream.empty();
                })
                .toList();
    }

    private static Passage passage(String text, Place place, boolean heading) {
        return new Passage(Words.simplified(text), place, heading);
    }

    /** A heading or a paragraph; offsets in its text count from the start of its place. */
    record Passage(String text, Place place, boolean heading) {
        Place at(int from, int to) {
            return place.within(from, to);
        }
    }
}
