package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Spot;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Rule;
import mingzhang.document.Document;
import mingzhang.document.Place;
import mingzhang.figures.Figure;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/** Turns a cause into what its reader needs: what is wrong, where, what it should be, and why. */
final class Findings {
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(f ->
                    f.places().isEmpty() ? 0 : f.places().getFirst().place().start());

    private static final int LONGEST_QUOTE = 70;

    /** The relation that its reader meets first, and whose parts stand nearest. */
    private static final Comparator<Relation> NEAREST = Comparator.comparingInt(Relation::result)
            .thenComparingInt(r -> r.expression()
                    .figures()
                    .mapToInt(f -> Math.abs(f - r.result()))
                    .max()
                    .orElse(0));

    private final Document document;
    private final Context context;
    private final List<Integer> brokenAt;
    private final Map<Relation, Integer> number = new HashMap<>();
    private final Catalogue catalogue;
    private final Wording wording;
    private final Message message;

    Findings(Document document, Context context, List<Relation> broken, List<Integer> brokenAt, Catalogue catalogue) {
        this.document = document;
        this.context = context;
        this.brokenAt = brokenAt;
        this.catalogue = catalogue;
        this.wording = new Wording(context);
        for (int i = broken.size() - 1; i >= 0; i--) {
            number.put(broken.get(i), i);
        }
        this.message = new Message(context);
    }

    Finding of(Diagnosis.Cause cause) {
        Relation main = cause.explained().stream().min(NEAREST).orElseThrow();
        Mention suspect = cause.suspects().stream()
                .filter(s -> main.figures().contains(s.index()))
                .findFirst()
                .orElse(cause.suspects().getFirst());
        Figure figure = suspect.figure();
        BigDecimal value = cause.expected();
        String expected = value == null || main.atMost() ? "" : expected(value, suspect, main);
        List<Relation> all = new ArrayList<>(cause.explained());
        all.addAll(cause.consequences());
        List<Mention> spoiled = spoiled(cause);
        return new Finding(
                id(main, suspect),
                main.check(),
                main.rule(),
                severity(cause),
                message.of(cause, suspect, expected, main, spoiled),
                quote(suspect),
                figure.printed(),
                expected,
                wording.formula(main),
                wording.band(main),
                cause.expected() != null,
                suspect.place().section(),
                spots(suspect, cause.suspects(), spoiled),
                all.stream().map(r -> brokenAt.get(number.getOrDefault(r, 0))).toList());
    }

    /** The suspect first, then its other prints and what was computed from it, in the order of the document. */
    private List<Spot> spots(Mention suspect, List<Mention> suspects, List<Mention> spoiled) {
        Stream<Spot> prints = suspects.stream().map(s -> new Spot(s.place(), quote(s)));
        Stream<Spot> following =
                spoiled.stream().filter(s -> !suspects.contains(s)).map(s -> Spot.following(s.place(), quote(s)));
        Comparator<Spot> suspectFirst = Comparator.comparing(s -> !s.place().equals(suspect.place()));
        return Stream.concat(prints, following)
                .sorted(suspectFirst.thenComparingInt(s -> s.place().start()))
                .toList();
    }

    /** For a rate that is the result, the value recomputed with two decimals at least. */
    private String expected(BigDecimal value, Mention suspect, Relation main) {
        boolean computed = main.result() == suspect.index() && !main.isCopy();
        boolean coarse =
                suspect.figure().unit().isRate() || suspect.figure().digits().scale() <= 0;
        BigDecimal exact =
                context.arithmetic.value(main, context.arithmetic::figure).orElse(value);
        BigDecimal shown = computed && coarse && suspect.figure().unit().kind() != Unit.Kind.COUNT ? exact : value;
        BigDecimal plain = shown.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        boolean amount = computed && coarse && suspect.isMoney();
        return Wording.printed(amount ? plain.setScale(Math.max(0, plain.scale())) : shown, suspect.figure());
    }

    private Severity severity(Diagnosis.Cause cause) {
        boolean lastDigit = cause.explained().stream().allMatch(context.arithmetic::lastDigitOnly);
        if (lastDigit) {
            return Severity.WARNING;
        }
        return cause.explained().stream()
                .map(this::ruleSeverity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.ERROR);
    }

    private Severity ruleSeverity(Relation relation) {
        Rule rule = rule(relation.rule());
        return rule == null ? Severity.ERROR : Severity.valueOf(rule.severity().toUpperCase(Locale.ROOT));
    }

    private @Nullable Rule rule(@Nullable String id) {
        return catalogue.rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The changes and rates that were computed from the wrong figure. */
    private List<Mention> spoiled(Diagnosis.Cause cause) {
        return Stream.concat(cause.spoiled().stream(), cause.consequences().stream())
                .flatMap(
                        r -> Stream.concat(Stream.of(r.result()), r.expression().figures()))
                .distinct()
                .map(context.mentions.all()::get)
                .filter(m -> m.role() == Role.CHANGE || m.figure().unit().isRate())
                .toList();
    }

    private String quote(Mention mention) {
        return quote(document, mention);
    }

    /** The words around the figure, from the mark before its clause to its end. */
    static String quote(Document document, Mention mention) {
        Place place = mention.place();
        String text = document.text();
        int end = place.end();
        int from = place.start();
        if (mention.inTable()) {
            return text.substring(from, end);
        }
        while (from > 0 && "。；;\n\t".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        if (end - from > LONGEST_QUOTE) {
            int cut = from;
            for (int i = from; i < place.start(); i++) {
                boolean mark = "，,：:、（(".indexOf(text.charAt(i)) >= 0;
                if (mark && end - i - 1 >= LONGEST_QUOTE / 3) {
                    cut = i + 1;
                }
            }
            from = cut;
        }
        return text.substring(from, end).strip();
    }

    /**
     * Stable over re-runs and over changes elsewhere: made of the claim, its words and its figures, not of its
     * position.
     */
    private String id(Relation main, Mention suspect) {
        return fingerprint(String.join(
                "|",
                main.check(),
                Items.core(suspect.label()),
                suspect.figure().printed(),
                suspect.row(),
                suspect.column(),
                wording.claim(main)));
    }

    static String fingerprint(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
