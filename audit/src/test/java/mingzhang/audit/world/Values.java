package mingzhang.audit.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The true amounts behind a page, drawn by the definitions of its template. */
final class Values {
    private static final Pattern RANGE = Pattern.compile("([\\d.]+)\\.\\.([\\d.]+)");

    final Map<String, BigDecimal> amounts = new HashMap<>();
    final Map<String, String> words = new HashMap<>();
    /** Whole first, then its parts. */
    final List<List<String>> sums = new ArrayList<>();

    private final Draw draw;

    Values(List<String> definitions, Draw draw) {
        this.draw = draw;
        List<String> left = new ArrayList<>(definitions);
        while (!left.isEmpty()) {
            String next = left.stream().filter(this::isReady).findFirst().orElseThrow(() -> notDefined(left));
            left.remove(next);
            define(next);
        }
    }

    private static IllegalArgumentException notDefined(List<String> left) {
        return new IllegalArgumentException("not defined: what these lines need: " + left);
    }

    /** Lines stand in any order: what a line is computed from comes first. */
    private boolean isReady(String line) {
        String[] parts = line.strip().split("\\s+");
        List<String> needs = switch (parts[1]) {
            case "=" -> List.of(parts).subList(2, parts.length);
            case "~", "%" -> List.of(parts[2]);
            case ">" -> List.of(parts[0]);
            default -> List.of();
        };
        return needs.stream().allMatch(n -> !Character.isLetter(n.charAt(0)) || amounts.containsKey(n));
    }

    private void define(String line) {
        String[] parts = line.strip().split("\\s+");
        String name = parts[0];
        switch (parts[1]) {
            case "=" -> assign(name, line.substring(line.indexOf('=') + 1).strip());
            case "~" -> near(name, parts);
            case "%" -> part(name, parts);
            case ">" -> split(name, List.of(parts).subList(2, parts.length));
            case "#" -> amounts.put(name, BigDecimal.valueOf(whole(parts[2], parts[3])));
            case ":" -> choose(name, line.substring(line.indexOf(':') + 1).strip());
            default -> throw new IllegalArgumentException("no definition: " + line);
        }
    }

    private int whole(String low, String high) {
        return Integer.parseInt(low) + draw.below(Integer.parseInt(high) - Integer.parseInt(low) + 1);
    }

    private void choose(String name, String of) {
        String[] choices = of.split("\\|");
        words.put(name, choices[draw.below(choices.length)]);
    }

    private void near(String name, String[] parts) {
        BigDecimal low = new BigDecimal(parts.length > 3 ? parts[3] : "0.62");
        BigDecimal high = new BigDecimal(parts.length > 4 ? parts[4] : "1.45");
        amounts.put(name, draw.times(get(parts[2]), low, high));
    }

    private void part(String name, String[] parts) {
        BigDecimal whole = get(parts[2]);
        amounts.put(
                name,
                draw.times(
                        whole, new BigDecimal(parts[3]).movePointLeft(2), new BigDecimal(parts[4]).movePointLeft(2)));
    }

    private void split(String name, List<String> parts) {
        BigDecimal rest = get(name);
        for (int i = 0; i < parts.size() - 1; i++) {
            BigDecimal share = rest.divide(BigDecimal.valueOf(parts.size() - i), 6, RoundingMode.HALF_UP);
            BigDecimal part =
                    draw.between(share.multiply(new BigDecimal("0.35")), share.multiply(new BigDecimal("1.6")));
            amounts.put(parts.get(i), part);
            rest = rest.subtract(part);
        }
        amounts.put(parts.getLast(), rest);
        sum(name, parts);
    }

    private void sum(String whole, List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        all.addFirst(whole);
        sums.add(all);
    }

    private void assign(String name, String right) {
        Matcher range = RANGE.matcher(right);
        if (range.matches()) {
            amounts.put(name, draw.between(new BigDecimal(range.group(1)), new BigDecimal(range.group(2))));
            return;
        }
        BigDecimal total = BigDecimal.ZERO;
        int sign = 1;
        List<String> plus = new ArrayList<>();
        List<String> minus = new ArrayList<>();
        for (String token : right.split("\\s+")) {
            if (token.equals("+") || token.equals("-")) {
                sign = token.equals("+") ? 1 : -1;
                continue;
            }
            BigDecimal value = token.matches("[\\d.]+") ? new BigDecimal(token) : get(token);
            total = sign > 0 ? total.add(value) : total.subtract(value);
            (sign > 0 ? plus : minus).add(token);
        }
        amounts.put(name, total);
        if (minus.isEmpty() && plus.size() > 1) {
            sum(name, plus);
        }
        if (minus.size() == 1 && plus.size() == 1) {
            sum(plus.getFirst(), List.of(minus.getFirst(), name));
        }
    }

    BigDecimal get(String name) {
        BigDecimal value = amounts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not defined: " + name);
        }
        return value;
    }

    /** Of {@code a-b}, {@code a^b}, {@code a/b}, {@code a:b}, {@code a*b} or {@code a}. */
    BigDecimal value(String key) {
        Matcher two = Pattern.compile("([\\p{L}\\d]+)([-^/:*])([\\p{L}\\d]+)").matcher(key);
        if (!two.matches()) {
            return get(key);
        }
        BigDecimal a = get(two.group(1));
        BigDecimal b = get(two.group(3));
        BigDecimal hundred = BigDecimal.valueOf(100);
        return switch (two.group(2)) {
            case "-" -> a.subtract(b).abs();
            case "^" -> a.subtract(b).abs().multiply(hundred).divide(b, 12, RoundingMode.HALF_UP);
            case "/" -> a.multiply(hundred).divide(b, 12, RoundingMode.HALF_UP);
            default -> a.divide(b, 12, RoundingMode.HALF_UP);
        };
    }
}
