package mingzhang.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** What a paragraph of final accounts must say besides its amount: enterprises, delegations, vehicles, visitors. */
final class ContentCheck implements ReviewCheck {
    /** What stands for {@code 金额} in the file: some amount that is not zero. */
    private static final String SOME = "(?:为|是|共|合计|总额|决算)*(?!0+(?:\\.0+)?万)\\d[\\d,]*(?:\\.\\d+)?万元";

    private record Content(Pattern what, Pattern with, String says) {}

    private final List<Content> contents = WordFile.entries("contents.txt").stream()
            .map(e ->
                    new Content(Pattern.compile(e.text("what").replace("金额", SOME)), e.pattern("with"), e.text("says")))
            .toList();

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        if (!reviewed.kind().equals("final-accounts") || !reviewed.isWhole()) {
            return;
        }
        contents.forEach(content -> without(reviewed, content, remarks));
    }

    private static void without(Reviewed reviewed, Content content, Remarks remarks) {
        if (content.with.matcher(reviewed.plain()).find()) {
            return;
        }
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher matcher = content.what.matcher(passage.text());
            if (matcher.find()) {
                remarks.add(
                        "structure",
                        Severity.WARNING,
                        "“" + matcher.group() + "”之外" + content.says + "，公开规程要求写明。",
                        passage.at(matcher.start(), matcher.end()));
                return;
            }
        }
    }
}
