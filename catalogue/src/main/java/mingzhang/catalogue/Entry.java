package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.catalogue.Shelf.TextFile;

/**
 * Some lines of {@code name value} from a text file. A line that starts with a blank goes on with the value above it;
 * {@code #} at the start of a line begins a remark.
 */
final class Entry {
    private record Field(String text, int line) {}

    private final TextFile file;
    private final int line;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Problems problems;

    private Entry(TextFile file, int line, Problems problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    /** An entry of the lines from {@code first} (counted from 0) to before {@code end}, the given number of blanks taken off. */
    static Entry of(TextFile file, int first, int end, int indent, Problems problems) {
        Entry entry = new Entry(file, first, problems);
        String last = "";
        for (int i = first; i < end; i++) {
            String text = file.lines().get(i);
            if (!text.isBlank() && !text.startsWith("#")) {
                last = entry.take(text.substring(Math.min(indent, text.length())), last, i + 1);
            }
        }
        return entry;
    }

    /** What stands under a name: the lines from {@code first} (counted from 0) to before {@code end}. */
    record Headed(String name, int first, int end) {}

    /** The parts of a file whose names stand on lines of their own, with all that belongs to them indented below. */
    static List<Headed> headed(TextFile file) {
        List<Headed> parts = new ArrayList<>();
        int end = file.lines().size();
        for (int i = end - 1; i >= 0; i--) {
            String line = file.lines().get(i);
            if (!line.isBlank() && !line.startsWith("#") && !Character.isWhitespace(line.charAt(0))) {
                parts.addFirst(new Headed(line.strip(), i + 1, end));
                end = i;
            }
        }
        return parts;
    }

    private String take(String text, String last, int number) {
        if (Character.isWhitespace(text.charAt(0)) && fields.containsKey(last)) {
            fields.computeIfPresent(last, (name, field) -> new Field(field.text() + text.strip(), field.line()));
            return last;
        }
        String words = text.strip();
        int blank = words.indexOf(' ');
        String name = blank < 0 ? words : words.substring(0, blank);
        Field old = fields.putIfAbsent(
                name, new Field(words.substring(name.length()).strip(), number));
        if (old != null) {
            problem(number, "“" + name + "”已在第" + old.line() + "行写过", "合并为一行。");
        }
        return name;
    }

    /** The text of a field that must be there; empty, and a problem noted, where it is not. */
    String required(String name, String mend) {
        String text = optional(name);
        if (text.isEmpty()) {
            problem(line, "缺少“" + name + "”", mend);
        }
        return text;
    }

    /** The text of a field; empty where it is not there. */
    String optional(String name) {
        Field field = fields.get(name);
        return field == null ? "" : field.text();
    }

    /** The text of a field that must be one of a few words; the first of them where it is not. */
    String choice(String name, List<String> words) {
        String text = required(name, "可写：" + String.join("、", words) + "。");
        if (!text.isEmpty() && !words.contains(text)) {
            problem(name, "“" + name + "”写作“" + text + "”", "可写：" + String.join("、", words) + "。");
        }
        return words.contains(text) ? text : words.getFirst();
    }

    /** Notes the fields that nobody knows. */
    void refuseOthers(Set<String> known) {
        List<String> unknown = new ArrayList<>(fields.keySet());
        unknown.removeAll(known);
        unknown.forEach(
                name -> problem(name, "不认识“" + name + "”", "可用的有：" + String.join("、", new TreeSet<>(known)) + "。"));
    }

    /** Notes a problem at a field. */
    void problem(String name, String found, String mend) {
        Field field = fields.get(name);
        problem(field == null ? line : field.line(), found, mend);
    }

    private void problem(int number, String found, String mend) {
        problems.add(file.shown(), number, found, mend);
    }
}
