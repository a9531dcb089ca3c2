package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Place;

/** Words that should not be published: what a template left behind, gaps, private data, slips of the pen. */
final class SmellCheck implements ReviewCheck {
    /**
     * A pattern of such words.
     *
     * @param says one Chinese sentence; {@code %s} is what was found
     */
    private record Smell(String check, Severity severity, Pattern pattern, String says, boolean prose) {}

    /** Paragraphs or cells with what they say. */
    private record Stretch(String text, Place place, boolean prose) {}

    private final List<Smell> smells = new ArrayList<>();

    SmellCheck() {
        for (WordFile.Entry e : WordFile.entries("smells.txt")) {
            Severity severity = Severity.valueOf(e.text("severity").toUpperCase(Locale.ROOT));
            boolean prose = e.text("where", "").equals("prose");
            smells.add(new Smell(e.text("check"), severity, e.pattern("pattern"), e.text("says"), prose));
        }
        for (WordFile.Entry e : WordFile.entries("typos.txt")) {
            String says = "“%s”应是错字，应为“" + e.text("right") + "”。";
            smells.add(new Smell("wording", Severity.NOTE, e.pattern("wrong"), says, false));
        }
    }

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Stretch> stretches = stretches(reviewed);
        for (Smell smell : smells) {
            List<Place> places = new ArrayList<>();
            String first = "";
            for (Stretch stretch : stretches) {
                Matcher matcher = smell.pattern.matcher(stretch.text);
                while ((stretch.prose || !smell.prose) && matcher.find()) {
                    first = places.isEmpty() ? matcher.group() : first;
                    places.add(stretch.place.within(matcher.start(), matcher.end()));
                }
            }
            if (!places.isEmpty()) {
                String says = smell.says.formatted(first);
                String often = places.size() > 1 ? "（共" + places.size() + "处）" : "";
                String message = says.substring(0, says.length() - 1) + often + "。";
                remarks.add(smell.check, smell.severity, message, Remarks.Figures.NONE, places);
            }
        }
    }

    private static List<Stretch> stretches(Reviewed reviewed) {
        List<Stretch> stretches = new ArrayList<>();
        for (Block block : reviewed.document().blocks()) {
            switch (block) {
                case Block.Heading head -> stretches.add(new Stretch(head.text(), head.place(), true));
                case Block.Paragraph prose -> stretches.add(new Stretch(prose.text(), prose.place(), true));
                case Block.Table table ->
                    table.cells().forEach(c -> stretches.add(new Stretch(c.text(), c.place(), false)));
                case Block.Chart chart ->
                    stretches.add(new Stretch(
                            reviewed.document()
                                    .words(chart.place().start(), chart.place().end()),
                            chart.place(),
                            false));
            }
        }
        return stretches;
    }
}
