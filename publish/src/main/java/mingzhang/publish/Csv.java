package mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180, made so that no spreadsheet takes words for a formula. */
public final class Csv {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\t\\r-].*");
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?%?");

    private Csv() {}

    /** A line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Words that begin like a formula get an apostrophe in front; a negative number stays a number. */
    static String safe(String words) {
        boolean formula =
                FORMULA.matcher(words).matches() && !NUMBER.matcher(words).matches();
        return formula ? "'" + words : words;
    }

    private static String cell(String words) {
        String safe = safe(words);
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** The rows of a text; a byte order mark in front is passed over. */
    static List<List<String>> read(String text) {
        Reader reader = new Reader();
        text.substring(text.startsWith("\uFEFF") ? 1 : 0).chars().forEach(c -> reader.take((char) c));
        return reader.rows;
    }

    private static final class Reader {
        private final List<List<String>> rows = new ArrayList<>();
        private final List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        /** The character before was a quotation mark that closed a cell, or the first of two that stand for one. */
        private boolean closing;

        private void take(char c) {
            if (c == '"') {
                cell.append(closing ? "\"" : "");
                quoted = !quoted;
                closing = !quoted;
                return;
            }
            closing = false;
            if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
    }
}
