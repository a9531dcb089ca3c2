package mingzhang.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingzhang.catalogue.Shelf.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code deadlines/*.txt}: a sentence on a line of its own, and indented below it {@code kinds}, {@code days},
 * {@code law}, {@code confirmed}, {@code since} and {@code until}, which may be left out.
 */
final class DeadlinesReader {
    private static final Set<String> FIELDS = Set.of("kinds", "days", "law", "confirmed", "since", "until");

    private final Problems problems = new Problems();
    private final List<Deadline> deadlines = new ArrayList<>();

    private DeadlinesReader() {}

    static List<Deadline> read(List<Shelf> shelves) {
        DeadlinesReader reader = new DeadlinesReader();
        Shelf.all(shelves, "deadlines", ".txt").forEach(reader::file);
        reader.problems.refuse();
        return reader.deadlines;
    }

    private void file(TextFile file) {
        for (Entry.Headed part : Entry.headed(file)) {
            Entry entry = Entry.of(file, part.first(), part.end(), 2, problems);
            entry.refuseOthers(FIELDS);
            deadlines.add(deadline(part.name(), entry));
        }
    }

    private Deadline deadline(String says, Entry entry) {
        String days = entry.required("days", "写天数，例如 20。");
        if (!days.matches("\\d{1,3}")) {
            entry.problem("days", "天数写作“" + days + "”", "写天数，例如 20。");
        }
        LocalDate since = day(entry, "since", entry.required("since", "写从哪一天起有效，例如 2015-01-01。"));
        String until = entry.optional("until");
        return new Deadline(
                says,
                new HashSet<>(Lists.split(entry.required("kinds", "写文件种类，例如 final-accounts。"), ' ')),
                days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0,
                entry.required("law", "写明依据。"),
                entry.choice("confirmed", List.of("no", "yes")).equals("yes"),
                since == null ? LocalDate.MIN : since,
                until.isEmpty() ? null : day(entry, "until", until));
    }

    private static @Nullable LocalDate day(Entry entry, String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            entry.problem(name, "日期写作“" + text + "”", "写成 2015-01-01。");
            return null;
        }
    }
}
