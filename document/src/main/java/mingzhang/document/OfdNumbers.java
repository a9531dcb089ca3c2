package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of numbers that attributes of an ofd hold, in millimetres. */
final class OfdNumbers {
    private static final int MOST = 100_000;

    private OfdNumbers() {}

    static float one(@Nullable String text, float otherwise) {
        List<Float> all = list(text);
        return all.isEmpty() ? otherwise : all.getFirst();
    }

    /** Numbers parted by blanks; {@code g n v} stands for n times v. What is no number ends the list. */
    static List<Float> list(@Nullable String text) {
        List<Float> numbers = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return numbers;
        }
        String[] words = text.strip().split("[\\s,]+");
        try {
            for (int i = 0; i < words.length; i++) {
                boolean group = words[i].equals("g") && i + 2 < words.length;
                int times = group ? Math.clamp(Math.round(number(words[i + 1])), 0, MOST) : 1;
                i += group ? 2 : 0;
                float value = number(words[i]);
                for (int n = 0; n < times && numbers.size() < MOST; n++) {
                    numbers.add(value);
                }
            }
        } catch (NumberFormatException e) {
            return numbers;
        }
        return numbers;
    }

    private static float number(String word) {
        float value = Float.parseFloat(word);
        if (!Float.isFinite(value)) {
            throw new NumberFormatException(word);
        }
        return value;
    }
}
