package mingzhang.audit.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a template: chooses among its wordings, prints its figures, and remembers where. */
final class Printer {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)\\}");

    private final String name;
    private final Values values;
    private final Draw draw;
    private final boolean trims;
    private final boolean groups;
    private final boolean spaces;
    private final StringBuilder out = new StringBuilder();
    private final List<Print> prints = new ArrayList<>();

    Printer(String name, Values values, Draw draw) {
        this.name = name;
        this.values = values;
        this.draw = draw;
        trims = draw.oneIn(3);
        groups = draw.oneIn(6);
        spaces = draw.oneIn(8);
    }

    Page page(String words) {
        String chosen = chosen(words);
        boolean table = false;
        boolean html = chosen.contains("\n|");
        for (String line : chosen.split("\n", -1)) {
            boolean row = line.startsWith("|");
            if (html) {
                out.append(row && !table ? "<table>\n" : !row && table ? "</table>\n" : "");
            }
            table = row;
            if (row) {
                row(line);
            } else {
                out.append(html ? "<p>" : "");
                fill(line, "");
                out.append(html ? "</p>\n" : "\n");
            }
        }
        out.append(table ? "</table>\n" : "");
        return new Page(name, html ? "html" : "txt", out.toString(), List.copyOf(prints), values);
    }

    private void row(String line) {
        out.append("<tr>");
        StringBuilder before = new StringBuilder();
        for (String cell : line.strip().substring(1).split("\\|", -1)) {
            out.append("<td>");
            int from = out.length();
            fill(cell, before.toString());
            before.append(out.substring(from));
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    private String chosen(String words) {
        Matcher choice = CHOICE.matcher(words);
        StringBuilder chosen = new StringBuilder();
        while (choice.find()) {
            String[] choices = choice.group(1).split("\\|", -1);
            choice.appendReplacement(chosen, Matcher.quoteReplacement(choices[draw.below(choices.length)]));
        }
        choice.appendTail(chosen);
        return CHOICE.matcher(chosen).find() ? chosen(chosen.toString()) : chosen.toString();
    }

    private void fill(String line, String before) {
        Matcher hole = HOLE.matcher(line);
        int from = 0;
        int start = out.length();
        while (hole.find()) {
            out.append(line, from, hole.start());
            from = hole.end();
            String[] parts = hole.group(1).strip().split("\\s+", 2);
            print(parts[0], parts.length > 1 ? parts[1] : "", start, before);
        }
        out.append(line, from, line.length());
    }

    private void print(String key, String options, int lineStart, String before) {
        if (values.words.containsKey(key)) {
            out.append(values.words.get(key));
            return;
        }
        if (key.matches("year([-+]\\d)?")) {
            out.append(year(key));
            return;
        }
        String printed = key.indexOf('?') >= 0 ? word(key, options) : figure(key, options);
        if (key.indexOf('?') < 0 && spaces) {
            out.append(' ');
        }
        int at = out.length();
        out.append(printed);
        String quote = before.isEmpty() ? clause(lineStart) : before + out.substring(lineStart);
        prints.add(new Print(key, at, printed, factor(options), quote));
    }

    private int year(String key) {
        int move = key.length() > 4 ? Integer.parseInt(key.substring(4)) : 0;
        return values.get("year").intValueExact() + move;
    }

    /** From the start of its clause. */
    private String clause(int lineStart) {
        String line = out.substring(lineStart);
        int cut = Math.max(line.lastIndexOf('。'), line.lastIndexOf('；'));
        String clause = line.substring(cut + 1);
        return clause.length() > 60 ? clause.substring(clause.length() - 60) : clause;
    }

    private String word(String key, String words) {
        String[] ab = key.split("\\?");
        int sign = values.get(ab[0]).compareTo(values.get(ab[1]));
        String[] choices = words.split("\\|");
        return choices[sign > 0 ? 0 : sign < 0 ? 1 : choices.length - 1];
    }

    private static BigDecimal factor(String options) {
        return options.contains("亿")
                ? new BigDecimal(10000)
                : options.contains("元") ? new BigDecimal("0.0001") : BigDecimal.ONE;
    }

    private String figure(String key, String options) {
        BigDecimal value = values.value(key).divide(factor(options), 12, RoundingMode.HALF_UP);
        boolean whole = value.stripTrailingZeros().scale() <= 0 && !key.matches(".*[-^/:*].*") && options.isEmpty();
        Matcher decimals = Pattern.compile("\\.(\\d)").matcher(options);
        int scale = decimals.find() ? Integer.parseInt(decimals.group(1)) : 2;
        if (whole && (isCount(key) || value.signum() == 0 && draw.oneIn(2))) {
            return value.toBigInteger().toString();
        }
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        if (trims && !options.contains(".")) {
            rounded = rounded.stripTrailingZeros();
            rounded = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
        String plain = rounded.toPlainString();
        return groups && !key.matches(".*[\\^/].*") ? grouped(rounded) : plain;
    }

    private boolean isCount(String key) {
        return values.get(key).scale() == 0;
    }

    private static String grouped(BigDecimal value) {
        String pattern = "#,##0" + (value.scale() > 0 ? "." + "0".repeat(value.scale()) : "");
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
