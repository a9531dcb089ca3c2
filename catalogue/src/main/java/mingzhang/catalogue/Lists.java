package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What the readers do with lists. */
final class Lists {
    private Lists() {}

    static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }

    /** The parts of a text between separators, trimmed, without the empty ones. */
    static List<String> split(String text, String separators) {
        return text.isBlank()
                ? List.of()
                : java.util.Arrays.stream(text.split(separators, -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
