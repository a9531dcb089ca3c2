package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.audit.Finder.Scope;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every finder of claims and every review check has three cases of its own: one that holds, one that breaks, and one of
 * which it cannot tell. Finders have theirs in {@code claims/NAME}; a check is met by a folder of {@code review} whose
 * wrong document it speaks of.
 */
class CheckCasesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/mingzhang/audit");
    private static final List<String> CASES = List.of("holds", "breaks", "not-assessable");

    /** Says nothing of what is allowed: to be below a limit proves no figure. */
    private static final Set<String> FORBIDS_ONLY = Set.of("LimitClaims");

    private static final Map<Path, Reviewed> REVIEWED = new HashMap<>();

    static Stream<Arguments> claims() {
        return Finders.ALL.stream().flatMap(f -> CASES.stream().map(c -> Arguments.of(f.name(), c, f)));
    }

    static Stream<Arguments> checks() {
        return Review.CHECKS.stream().map(c -> Arguments.of(c.getClass().getSimpleName(), c));
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("claims")
    void everyFinderHasItsThreeCases(String name, String which, Finder finder) throws Exception {
        Path folder = RESOURCES.resolve("claims").resolve(name);
        Document document = Documents.read(ReviewTest.file(folder, which).orElseThrow(() -> missing(folder, which)));
        Context context = context(document);
        List<Relation> found = found(document, context, finder);
        long held = found.stream()
                .filter(context.arithmetic::computable)
                .filter(context.arithmetic::holds)
                .count();
        long broken = found.stream()
                .filter(Relation::firm)
                .filter(context.arithmetic::computable)
                .filter(r -> !context.arithmetic.holds(r))
                .count();
        switch (which) {
            case "breaks" ->
                assertThat(broken).as("broken in %s/%s", name, which).isPositive();
            case "holds" -> {
                assertThat(broken).as("broken in %s/%s", name, which).isZero();
                assertThat(held > 0 || FORBIDS_ONLY.contains(name))
                        .as("held in %s/%s", name, which)
                        .isTrue();
                assertSilent(document, name);
            }
            default -> {
                assertThat(held + broken).as("assessed in %s/%s", name, which).isZero();
                assertSilent(document, name);
            }
        }
    }

    /** What each check says of a wrong document, a right one and one that does not let it be asked is in ReviewTest. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void everyReviewCheckSpeaksOfAWrongDocument(String name, ReviewCheck check) throws Exception {
        List<Path> wrong = new ArrayList<>();
        boolean asked = true;
        for (Path folder : ReviewTest.cases()) {
            if (says(check, folder, "wrong")) {
                wrong.add(folder);
                asked &= ReviewTest.file(folder, "not-assessable").isEmpty() || says(check, folder, "not-assessable");
            }
        }
        assertThat(wrong)
                .as("no wrong document in %s is one that %s speaks of", RESOURCES.resolve("review"), name)
                .isNotEmpty();
        assertThat(asked)
                .as("%s has no case not-assessable beside its wrong ones: %s", name, wrong)
                .isFalse();
    }

    private static void assertSilent(Document document, String name) {
        assertThat(Audit.run(document, LabelledFolder.CATALOGUE, LabelledFolder.DAY)
                        .findings())
                .as("a correct document of %s", name)
                .isEmpty();
    }

    /** What a finder finds behind all that look before it. */
    private static List<Relation> found(Document document, Context context, Finder finder) {
        Integer year = Profiles.year(document).orElse(null);
        Sheets sheets = Sheets.of(context, LabelledFolder.CATALOGUE);
        Scope scope = Scope.of(
                context,
                sheets,
                Facts.of(context, year, sheets),
                LabelledFolder.CATALOGUE,
                LabelledFolder.DAY,
                year,
                Profiles.kind(document));
        Finders.ALL.stream()
                .takeWhile(f -> !f.equals(finder))
                .forEach(f -> scope.found().addAll(f.search().in(scope)));
        return finder.search().in(scope);
    }

    /** Each document is read once for all checks. */
    private static Reviewed reviewed(Path file) {
        try {
            Document document = Documents.read(file);
            Context context = context(document);
            Integer year = Profiles.year(document).orElse(null);
            Facts facts = Facts.of(context, year, Sheets.of(context, LabelledFolder.CATALOGUE));
            return Reviewed.of(document, context, facts, LabelledFolder.CATALOGUE, year, Profiles.kind(document));
        } catch (UnreadableException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static boolean says(ReviewCheck check, Path folder, String which) throws IOException {
        Path file = ReviewTest.file(folder, which).orElseThrow(() -> missing(folder, which));
        Reviewed reviewed = REVIEWED.computeIfAbsent(file, CheckCasesTest::reviewed);
        Remarks remarks = new Remarks(reviewed.document());
        check.look(reviewed, remarks);
        return !remarks.all().isEmpty();
    }

    private static Context context(Document document) {
        return new Context(Mentions.of(document), new Items(LabelledFolder.CATALOGUE.items()));
    }

    private static AssertionError missing(Path folder, String which) {
        return new AssertionError("no case " + which + " in " + folder + ": every finder and check needs its three");
    }
}
