package mingzhang.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** Two sentences of one document that cannot both be true; which, is in the file of contradictions. */
final class ContradictionCheck implements ReviewCheck {
    private record Pair(Pattern one, Pattern other, boolean near, String says) {}

    private final List<Pair> pairs = WordFile.entries("contradictions.txt").stream()
            .map(e -> new Pair(
                    e.pattern("one"), e.pattern("other"), e.text("within").equals("paragraph"), e.text("says")))
            .toList();

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        pairs.forEach(pair -> {
            for (Reviewed.Passage passage : reviewed.passages()) {
                Matcher one = pair.one.matcher(passage.text());
                if (one.find()) {
                    other(pair, pair.near ? List.of(passage) : reviewed.passages())
                            .ifPresent(place -> remarks.add(
                                    "direction",
                                    Severity.WARNING,
                                    "“" + one.group() + "”与另一处矛盾：" + pair.says + "。",
                                    passage.at(one.start(), one.end()),
                                    place));
                }
            }
        });
    }

    private static Optional<Place> other(Pair pair, List<Reviewed.Passage> passages) {
        for (Reviewed.Passage passage : passages) {
            Matcher other = pair.other.matcher(passage.text());
            if (other.find()) {
                return Optional.of(passage.at(other.start(), other.end()));
            }
        }
        return Optional.empty();
    }
}
