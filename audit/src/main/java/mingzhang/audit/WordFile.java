package mingzhang.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Word lists of the review: entries of {@code name value} lines, with a blank line between them; # begins a comment. */
final class WordFile {
    private static final String FOLDER = "review/";

    private WordFile() {}

    /** An entry; asking for a name that it lacks is a mistake in the file. */
    record Entry(Map<String, String> values) {
        String text(String name) {
            return Objects.requireNonNull(values.get(name), () -> "没有 " + name + "：" + values);
        }

        String text(String name, String otherwise) {
            return values.getOrDefault(name, otherwise);
        }

        Pattern pattern(String name) {
            return Pattern.compile(text(name));
        }
    }

    static List<Entry> entries(String file) {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> open = new HashMap<>();
        for (String line : lines(file)) {
            if (line.isBlank() && !open.isEmpty()) {
                entries.add(new Entry(Map.copyOf(open)));
                open.clear();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\s+", 2);
                open.put(parts[0], parts[1].strip());
            }
        }
        if (!open.isEmpty()) {
            entries.add(new Entry(Map.copyOf(open)));
        }
        return List.copyOf(entries);
    }

    /** The lines of a file, comments left out. */
    static List<String> words(String file) {
        return lines(file).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(String::strip)
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordFile.class.getResourceAsStream(FOLDER + file);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
