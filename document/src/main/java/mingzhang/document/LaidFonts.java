package mingzhang.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The typefaces that a laid-out document uses, each cut down to the characters that it prints. */
final class LaidFonts {
    private final Map<Typeface, FontSubset> subsets = new EnumMap<>(Typeface.class);

    LaidFonts(LaidDocument laid) throws IOException {
        Map<Typeface, SortedSet<Integer>> used = new EnumMap<>(Typeface.class);
        for (LaidPage page : laid.pages()) {
            for (LaidPage.Item item : page.items()) {
                if (item.mark() instanceof LaidMark.Words words) {
                    SortedSet<Integer> characters = used.computeIfAbsent(words.face(), face -> new TreeSet<>());
                    words.text().codePoints().forEach(characters::add);
                }
            }
        }
        for (Map.Entry<Typeface, SortedSet<Integer>> entry : used.entrySet()) {
            subsets.put(entry.getKey(), FontSubset.of(entry.getKey(), entry.getValue()));
        }
    }

    /** By typeface, in the order of the typefaces. */
    Map<Typeface, FontSubset> subsets() {
        return subsets;
    }
}
