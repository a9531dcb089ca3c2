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
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(separator, start);
            String part = text.substring(start, end < 0 ? text.length() : end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = end < 0 ? text.length() + 1 : end + 1;
        }
        return parts;
    }
}
