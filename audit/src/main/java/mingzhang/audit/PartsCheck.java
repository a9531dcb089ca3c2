package mingzhang.audit;

import java.util.List;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** Parts that the rules of publication ask for, missing from a document that otherwise has them all. */
final class PartsCheck implements ReviewCheck {
    private static final int MOST_MISSING = 1;

    private record Part(String kind, String name, Pattern words) {}

    private final List<Part> parts = WordFile.entries("parts.txt").stream()
            .map(e -> new Part(e.text("kind"), e.text("part"), e.pattern("words")))
            .toList();

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Part> missing = parts.stream()
                .filter(p -> p.kind.equals(reviewed.kind()))
                .filter(p -> !p.words.matcher(reviewed.plain()).find())
                .toList();
        if (reviewed.isWhole() && !missing.isEmpty() && missing.size() <= MOST_MISSING) {
            Place first = reviewed.document().blocks().getFirst().place();
            String names = String.join("”“", missing.stream().map(Part::name).toList());
            remarks.add("structure", Severity.NOTE, "全文没有“" + names + "”部分，公开规程要求有；没有的也应说明。", first);
        }
    }
}
