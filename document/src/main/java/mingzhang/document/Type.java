package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * How words are set.
 *
 * @param size in points
 * @param spacing added behind each character, in points
 */
record Type(Typeface face, double size, double spacing) {
    private static final List<Typeface> OTHERS = List.of(Typeface.SONG, Typeface.HEI, Typeface.KAI);

    /** Words of one typeface. */
    record Run(Typeface face, String text) {}

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    double width(int character) {
        return Math.max(0, FontFile.of(faceOf(character)).width(character)) * size / 1000 + spacing;
    }

    /** The typeface itself where it has the character, else the first that has. */
    private Typeface faceOf(int character) {
        if (FontFile.of(face).has(character)) {
            return face;
        }
        return OTHERS.stream()
                .filter(other -> FontFile.of(other).has(character))
                .findFirst()
                .orElse(face);
    }

    /** The words in stretches of one typeface each. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Typeface current = face;
        for (int character : text.codePoints().toArray()) {
            Typeface needed = faceOf(character);
            if (needed != current && !run.isEmpty()) {
                runs.add(new Run(current, run.toString()));
                run.setLength(0);
            }
            current = needed;
            run.appendCodePoint(character);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(current, run.toString()));
        }
        return runs;
    }

    Type spaced(double other) {
        return new Type(face, size, other);
    }
}
