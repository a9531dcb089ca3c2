package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part 名词解释 of a document, and what stands outside of it.
 *
 * @param entries its paragraphs
 * @param others all other headings and paragraphs
 */
record Glossary(List<Reviewed.Passage> entries, List<Reviewed.Passage> others) {
    private static final Pattern OPENS =
            Pattern.compile("(?:第[一二三四五六七八九十]部分|[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、])?\\s*(?:专业)?(?:名词|术语)解释[：:]?");
    private static final Pattern CLOSES = Pattern.compile("(?:第[一二三四五六七八九十]部分|附件|附表|附录).*");

    static Glossary of(Reviewed reviewed) {
        List<Reviewed.Passage> entries = new ArrayList<>();
        List<Reviewed.Passage> others = new ArrayList<>();
        boolean inside = false;
        for (Reviewed.Passage passage : reviewed.passages()) {
            String text = passage.text().strip();
            if (OPENS.matcher(text).matches()) {
                inside = true;
                continue;
            }
            boolean heading = passage.heading() && !text.contains("指") && text.length() < 30;
            if (inside && (CLOSES.matcher(text).matches() || heading)) {
                inside = false;
            }
            (inside ? entries : others).add(passage);
        }
        return new Glossary(List.copyOf(entries), List.copyOf(others));
    }
}
