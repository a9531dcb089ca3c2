package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form.
 *
 * @param path an indicator's levels from the first down; a single one is a goal in words, or 资金 in a monitoring form
 * @param words by the names of the form's columns, empty ones left out; none at all takes the row out
 * @param revision what was on the screen; 0 for a row that nobody had written
 */
public record Row(List<String> path, SequencedMap<String, String> words, int revision) {
    public Row {
        path = List.copyOf(path);
        SequencedMap<String, String> filled = new LinkedHashMap<>();
        words.forEach((column, word) -> {
            if (!word.isBlank()) {
                filled.put(column, word.strip());
            }
        });
        words = Collections.unmodifiableSequencedMap(filled);
    }

    /** With the words of some columns, in pairs of column and word. */
    public static Row of(List<String> path, int revision, String... columnsAndWords) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndWords.length; i += 2) {
            words.put(columnsAndWords[i], columnsAndWords[i + 1]);
        }
        return new Row(path, words, revision);
    }

    /** What stands in a column; empty where nothing does. */
    public String word(String column) {
        return words.getOrDefault(column, "");
    }

    /** The number that stands in a column; null where none does. */
    public @Nullable BigDecimal number(String column) {
        String word = word(column);
        return word.isEmpty() ? null : new BigDecimal(word);
    }

    /** The path as people read it. */
    public String name() {
        return String.join(" / ", path);
    }

    String text() {
        StringJoiner text = new StringJoiner("；");
        for (Map.Entry<String, String> word : words.entrySet()) {
            text.add(word.getKey() + " " + word.getValue());
        }
        return name() + "：" + (words.isEmpty() ? "删去" : text) + "（第 " + revision + " 稿）";
    }
}
