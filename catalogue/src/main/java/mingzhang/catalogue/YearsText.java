package mingzhang.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as files write them: {@code 2020-2023}, {@code 2020-}, {@code -2019}, {@code 2020}; blank for always. */
final class YearsText {
    private static final Pattern RANGE = Pattern.compile("(\\d{4})?-(\\d{4})?");

    private YearsText() {}

    /** The years; empty where the text is not years. */
    static Optional<Years> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(Years.ALWAYS);
        }
        Matcher range = RANGE.matcher(text.matches("\\d{4}") ? text + "-" + text : text);
        if (!range.matches()) {
            return Optional.empty();
        }
        int from = range.group(1) == null ? Years.ALWAYS.from() : Integer.parseInt(range.group(1));
        int until = range.group(2) == null ? Years.ALWAYS.until() : Integer.parseInt(range.group(2));
        return from > until ? Optional.empty() : Optional.of(new Years(from, until));
    }
}
