package mingzhang.catalogue;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.catalogue.Shelf.TextFile;

/** Reads {@code calendar/*.txt}: a legal date's id on a line of its own, and indented below it what it says. */
final class LegalDatesReader {
    private static final Set<String> FIELDS =
            Set.of("says", "event", "after", "days", "on", "year", "law", "confirmed", "years");

    private final Problems problems = new Problems();
    private final List<LegalDate> dates = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private LegalDatesReader() {}

    static List<LegalDate> read(List<Shelf> shelves) {
        LegalDatesReader reader = new LegalDatesReader();
        Shelf.all(shelves, "calendar", ".txt").forEach(reader::file);
        reader.problems.refuse();
        return reader.dates;
    }

    private void file(TextFile file) {
        List<String> lines = file.lines();
        for (int first = 0; first < lines.size(); first++) {
            if (isHead(lines.get(first))) {
                int end = first + 1;
                while (end < lines.size() && !isHead(lines.get(end))) {
                    end++;
                }
                date(file, first, end);
            }
        }
    }

    private static boolean isHead(String line) {
        return !line.isBlank() && !line.startsWith("#") && !Character.isWhitespace(line.charAt(0));
    }

    private void date(TextFile file, int first, int end) {
        String id = file.lines().get(first).strip();
        Entry entry = Entry.of(file, first + 1, end, 2, problems);
        entry.refuseOthers(FIELDS);
        if (!ids.add(id)) {
            problems.add(file.shown(), first + 1, "期限“" + id + "”重复", "一个期限只写一次。");
        }
        dates.add(new LegalDate(
                id,
                entry.required("says", "写明要做什么。"),
                entry.required("event", "写明办结时登记的事项。"),
                entry.optional("after"),
                number(entry, "days"),
                on(entry),
                number(entry, "year"),
                entry.required("law", "写明依据的文件和条款。"),
                entry.choice("confirmed", List.of("no", "yes")).equals("yes"),
                YearsText.parse(entry.optional("years")).orElse(Years.ALWAYS)));
    }

    private static int number(Entry entry, String name) {
        String text = entry.optional(name);
        if (!text.isEmpty() && !text.matches("-?\\d{1,3}")) {
            entry.problem(name, "“" + text + "”不是数字", "写天数或年数。");
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** {@code 08-31}; where it is missing, {@code after} must be there. */
    private static Optional<MonthDay> on(Entry entry) {
        String text = entry.optional("on");
        if (text.isEmpty() == entry.optional("after").isEmpty()) {
            entry.problem("on", "期限没有写清楚", "或写 after 和 days，或写 on（月-日）。");
        }
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException e) {
            entry.problem("on", "“" + text + "”不是月和日", "写成 08-31。");
            return Optional.empty();
        }
    }
}
