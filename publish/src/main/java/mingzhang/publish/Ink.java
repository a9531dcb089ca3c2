package mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the helpers of a template have printed so far. A figure is written between marks of the private-use
 * area, with its number in this list, so that the document knows afterwards where each figure stands and
 * where it came from; the words of the data stand between other marks, and what stands outside of both was
 * typed into the template.
 */
final class Ink {
    static final char FIGURE = '\uE000';
    static final char FIGURE_BODY = '\uE001';
    static final char FIGURE_END = '\uE002';
    static final char WORDS = '\uE003';
    static final char WORDS_END = '\uE004';

    /**
     * A figure as a helper printed it.
     *
     * @param exact yuan, a count, or the rate's formula
     */
    record Drop(String path, String label, String exact, String printed) {}

    private final List<Drop> drops = new ArrayList<>();
    private final Function<String, Optional<Drop>> references;

    /** Knows no name that words could refer to. */
    Ink() {
        this(name -> Optional.empty());
    }

    /** @param references the figure that a name within the clerk's words stands for */
    Ink(Function<String, Optional<Drop>> references) {
        this.references = references;
    }

    /** Words of the data with the figures that they name in braces, each marked. */
    String referred(String words) {
        return References.replaced(
                words,
                name -> references.apply(name).map(drop -> {
                    drops.add(drop);
                    return "" + FIGURE + (drops.size() - 1) + FIGURE_BODY + drop.printed() + FIGURE_END;
                }));
    }

    /** The figure, marked. */
    String figure(String path, String label, String exact, String printed) {
        drops.add(new Drop(path, label, exact, printed));
        return "" + FIGURE + (drops.size() - 1) + FIGURE_BODY + printed + FIGURE_END;
    }

    /** Words of the data, marked; on one line, and without marks of their own. */
    static String words(String text) {
        String line = bare(text).strip().replaceAll("\\s*\\R\\s*", " ").replace('|', '｜');
        return line.isEmpty() ? "" : WORDS + line + WORDS_END;
    }

    /** Words without their marks. */
    static String bare(String marked) {
        return marked.replaceAll("[\\uE000-\\uE004]", "");
    }

    Drop drop(int number) {
        return drops.get(number);
    }
}
