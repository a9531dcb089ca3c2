package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Document;
import mingzhang.document.Place;

/** Words that should not be published: what a template left behind, gaps, private data, slips of the pen. */
final class SmellCheck implements ReviewCheck {
    /**
     * A pattern of such words.
     *
     * @param needs words one of which the document must hold; a document without them is not searched
     * @param says one Chinese sentence; {@code %s} is what was found
     */
    private record Smell(
            String check, Severity severity, Pattern pattern, String says, boolean prose, List<String> needs) {}

    /** A paragraph or a cell. */
    private record Stretch(Place place, boolean prose) {}

    private final List<Smell> smells = new ArrayList<>();

    SmellCheck() {
        for (WordFile.Entry e : WordFile.entries("smells.txt")) {
            Severity severity = Severity.valueOf(e.text("severity").toUpperCase(Locale.ROOT));
            boolean prose = e.text("where", "").equals("prose");
            smells.add(
                    new Smell(e.text("check"), severity, pattern(e.text("pattern")), e.text("says"), prose, needs(e)));
        }
        for (WordFile.Entry e : WordFile.entries("typos.txt")) {
            String says = "“%s”应是错字，应为“" + e.text("right") + "”。";
            smells.add(new Smell("wording", Severity.NOTE, pattern(e.text("wrong")), says, false, needs(e)));
        }
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.MULTILINE);
    }

    private static List<String> needs(WordFile.Entry entry) {
        String words = entry.text("needs", "");
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        NavigableMap<Integer, Stretch> stretches = stretches(reviewed.document());
        String text = reviewed.document().text();
        for (Smell smell : smells) {
            if (smell.needs.isEmpty() || smell.needs.stream().anyMatch(text::contains)) {
                smell(smell, text, stretches, remarks);
            }
        }
    }

    /** One run over the whole text; what reaches over the border of a paragraph or a cell does not count. */
    private static void smell(Smell smell, String text, NavigableMap<Integer, Stretch> stretches, Remarks remarks) {
        List<Place> places = new ArrayList<>();
        String first = "";
        Matcher matcher = smell.pattern.matcher(text);
        while (matcher.find()) {
            Map.Entry<Integer, Stretch> at = stretches.floorEntry(matcher.start());
            Stretch stretch = at == null ? null : at.getValue();
            boolean inside = stretch != null && matcher.end() <= stretch.place.end();
            if (stretch != null && inside && (stretch.prose || !smell.prose)) {
                first = places.isEmpty() ? matcher.group() : first;
                int from = stretch.place.start();
                places.add(stretch.place.within(matcher.start() - from, matcher.end() - from));
            }
        }
        if (!places.isEmpty()) {
            String says = smell.says.formatted(first);
            String message = says.substring(0, says.length() - 1) + Remarks.often(places) + "。";
            remarks.add(smell.check, smell.severity, message, places);
        }
    }

    private static NavigableMap<Integer, Stretch> stretches(Document document) {
        NavigableMap<Integer, Stretch> stretches = new TreeMap<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading head -> put(stretches, head.place(), true);
                case Block.Paragraph prose -> put(stretches, prose.place(), true);
                case Block.Table table -> table.cells().forEach(c -> put(stretches, c.place(), false));
                case Block.Chart chart -> put(stretches, chart.place(), false);
            }
        }
        return stretches;
    }

    private static void put(NavigableMap<Integer, Stretch> stretches, Place place, boolean prose) {
        stretches.put(place.start(), new Stretch(place, prose));
    }
}
