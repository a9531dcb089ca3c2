package mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sums and differences of named quantities, as the files of a profile write them: {@code 基本支出 + 项目支出},
 * {@code 总计 - (年初 + 上年)}. Names may hold full-width brackets; signs and half-width brackets separate.
 */
final class Arithmetic {
    private static final Pattern TOKEN = Pattern.compile("\\s*([-+()]|[^-+()\\s]+)\\s*");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final Function<String, Quantity> names;
    private int at;

    private Arithmetic(String text, Function<String, Quantity> names) {
        this.text = text;
        this.names = names;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
    }

    /** The value of an expression. Throws {@link IllegalArgumentException} where it is not one. */
    static Quantity evaluate(String text, Function<String, Quantity> names) {
        Arithmetic arithmetic = new Arithmetic(text, names);
        Quantity value = arithmetic.sum();
        if (arithmetic.at < arithmetic.tokens.size()) {
            throw arithmetic.wrong();
        }
        return value;
    }

    private Quantity sum() {
        Quantity value = accept("-") ? Quantity.NOTHING.minus(term()) : term();
        while (true) {
            if (accept("+")) {
                value = value.plus(term());
            } else if (accept("-")) {
                value = value.minus(term());
            } else {
                return value;
            }
        }
    }

    private Quantity term() {
        if (accept("(")) {
            Quantity inner = sum();
            if (!accept(")")) {
                throw wrong();
            }
            return inner;
        }
        if (at >= tokens.size() || "+-)".contains(tokens.get(at))) {
            throw wrong();
        }
        return names.apply(tokens.get(at++));
    }

    private boolean accept(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("算式“" + text + "”写得不对");
    }
}
