package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Spot;
import mingzhang.document.Place;

/** What was not checked because there was more of it than any document needs: said, never passed over. */
final class Unchecked {
    private static final int QUOTED = 30;

    private Unchecked() {}

    /** @param givenUp what was not looked for to its end, in Chinese */
    static List<Finding> of(Context context, List<String> givenUp) {
        List<Finding> notes = new ArrayList<>();
        if (!givenUp.isEmpty()) {
            notes.add(note("文件中的数字过多，以下内容没有核对完：" + String.join("、", givenUp) + "。请拆分文件后再审。", "", List.of()));
        }
        for (Mentions.Line line : context.crowded) {
            Place place = line.source().place();
            String words = line.text().substring(0, Math.min(QUOTED, line.text().length()));
            Place start = place.within(0, words.length());
            notes.add(note(
                    "这一段有" + line.figures().size() + "个数字，超过" + Context.MOST_IN_LINE + "个，段内的关系没有核对。",
                    words,
                    List.of(new Spot(start, words))));
        }
        return notes;
    }

    private static Finding note(String message, String quote, List<Spot> places) {
        String section = places.isEmpty() ? "" : places.getFirst().place().section();
        String id = Findings.fingerprint("unchecked|" + message + "|" + quote);
        return new Finding(
                id,
                "unchecked",
                null,
                Severity.NOTE,
                message,
                quote,
                "",
                "",
                "",
                "",
                false,
                section,
                places,
                List.of());
    }
}
