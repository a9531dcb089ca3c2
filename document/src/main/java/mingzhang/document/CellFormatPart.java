package mingzhang.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the parts of a number format, which semicolons divide: for positive and negative numbers, zero, words. */
final class CellFormatPart {
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d{1,15}(?:\\.\\d{1,15})?)");
    private static final Pattern DATE = Pattern.compile("(?i)AM/PM|A/P|上午/下午|y+|e+|m+|d+|h+|s+(\\.0+)?|a{3,4}|g+|b+");
    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
    private static final Pattern GENERAL = Pattern.compile("(?i)General|G/通用格式");

    /** What a piece of a format stands for. */
    enum Kind {
        WORDS,
        DIGIT,
        POINT,
        PERCENT,
        DATE,
        ELAPSED,
        GENERAL,
        TEXT,
        EXPONENT
    }

    /** A piece of a format. */
    record Token(Kind kind, String text) {}

    private final List<Token> tokens = new ArrayList<>();
    private @Nullable String operator;
    private BigDecimal operand = BigDecimal.ZERO;
    private boolean grouped;
    private int thousands;

    private CellFormatPart() {}

    static CellFormatPart of(String code) {
        CellFormatPart part = new CellFormatPart();
        int at = 0;
        while (at < code.length()) {
            at = part.take(code, at);
        }
        return part;
    }

    private int take(String code, int at) {
        char c = code.charAt(at);
        return switch (c) {
            case '"' -> quoted(code, at + 1);
            case '\\', '!' -> words(code, at + 1, 1);
            case '_', '*' -> at + 2;
            case '[' -> bracketed(code, at + 1);
            case '0', '#', '?' -> add(Kind.DIGIT, code, at, 1);
            case '.' ->
                add(has(Kind.POINT) || !has(Kind.DIGIT) && has(Kind.DATE) ? Kind.WORDS : Kind.POINT, code, at, 1);
            case ',' -> comma(code, at);
            case '%', '％' -> add(Kind.PERCENT, code, at, 1);
            case '@' -> add(Kind.TEXT, code, at, 1);
            default -> letters(code, at);
        };
    }

    private int add(Kind kind, String code, int at, int length) {
        tokens.add(new Token(kind, code.substring(at, at + length)));
        return at + length;
    }

    private int words(String code, int at, int length) {
        return at + length <= code.length() ? add(Kind.WORDS, code, at, length) : code.length();
    }

    private int quoted(String code, int at) {
        int end = code.indexOf('"', at);
        end = end < 0 ? code.length() : end;
        add(Kind.WORDS, code, at, end - at);
        return end + 1;
    }

    private int bracketed(String code, int at) {
        int end = code.indexOf(']', at);
        if (end < 0) {
            return code.length();
        }
        String inner = code.substring(at, end);
        Matcher condition = CONDITION.matcher(inner);
        if (condition.matches()) {
            operator = condition.group(1);
            operand = new BigDecimal(condition.group(2));
        } else if (inner.startsWith("$")) {
            String sign = inner.substring(1).split("-", 2)[0];
            tokens.add(new Token(Kind.WORDS, sign));
        } else if (ELAPSED.matcher(inner).matches()) {
            tokens.add(new Token(Kind.ELAPSED, inner.toLowerCase(Locale.ROOT)));
        }
        return end + 1;
    }

    /** Between digits: thousands are set apart. Behind the last digit: the number is shown in thousands. */
    private int comma(String code, int at) {
        boolean behindDigit = !tokens.isEmpty() && tokens.getLast().kind == Kind.DIGIT;
        int next = at;
        while (next < code.length() && code.charAt(next) == ',') {
            next++;
        }
        boolean digitFollows = next < code.length() && "0#?".indexOf(code.charAt(next)) >= 0;
        if (behindDigit && digitFollows) {
            grouped = true;
        } else if (behindDigit) {
            thousands += Math.min(next - at, 9);
        } else {
            tokens.add(new Token(Kind.WORDS, code.substring(at, next)));
        }
        return next;
    }

    private int letters(String code, int at) {
        Matcher general = GENERAL.matcher(code).region(at, code.length());
        if (general.lookingAt()) {
            return add(Kind.GENERAL, code, at, general.end() - at);
        }
        boolean exponent = has(Kind.DIGIT) && code.substring(at).matches("(?is)E[+-][0#?]+.*");
        if (exponent) {
            int end = at + 2;
            while (end < code.length() && "0#?".indexOf(code.charAt(end)) >= 0) {
                end++;
            }
            return add(Kind.EXPONENT, code, at, end - at);
        }
        Matcher date = DATE.matcher(code).region(at, code.length());
        if (date.lookingAt()) {
            tokens.add(new Token(Kind.DATE, date.group().toLowerCase(Locale.ROOT)));
            return date.end();
        }
        return words(code, at, 1);
    }

    private boolean has(Kind kind) {
        return tokens.stream().anyMatch(t -> t.kind == kind);
    }

    List<Token> tokens() {
        return tokens;
    }

    boolean isDate() {
        return has(Kind.DATE) || has(Kind.ELAPSED);
    }

    boolean isText() {
        return has(Kind.TEXT);
    }

    /** Fractions such as 1/3 and powers of ten are shown as plain numbers. */
    boolean isGeneral() {
        boolean fraction = has(Kind.DIGIT) && tokens.stream().anyMatch(t -> t.text.equals("/"));
        return has(Kind.GENERAL) || has(Kind.EXPONENT) || fraction;
    }

    boolean hasCondition() {
        return operator != null;
    }

    boolean accepts(BigDecimal value) {
        int order = value.compareTo(operand);
        return switch (operator == null ? "" : operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            case "<>" -> order != 0;
            default -> true;
        };
    }

    /** Whether negative numbers come without a minus, because the part itself is for them. */
    boolean saysSign(int index) {
        boolean below = operator != null && operator.startsWith("<") && !operator.equals("<>") && operand.signum() <= 0;
        return operator == null ? index == 1 : below;
    }

    /** What stands before and behind a text or a number that has no digits of its own to fill. */
    String around(String inner) {
        StringBuilder words = new StringBuilder();
        boolean placed = false;
        for (Token token : tokens) {
            switch (token.kind) {
                case WORDS -> words.append(token.text);
                case GENERAL, TEXT, DIGIT -> {
                    words.append(placed ? "" : inner);
                    placed = true;
                }
                case POINT, PERCENT, DATE, ELAPSED, EXPONENT -> {}
            }
        }
        return words.toString();
    }

    /** A number that is not negative, its digits put where the format wants them. */
    String digits(BigDecimal value) {
        int percents = (int) tokens.stream().filter(t -> t.kind == Kind.PERCENT).count();
        int point = point();
        List<Token> before = tokens.subList(0, point);
        List<Token> behind = tokens.subList(point, tokens.size());
        int places = count(behind);
        BigDecimal shown = value.movePointRight(2 * percents - 3 * thousands).setScale(places, RoundingMode.HALF_UP);
        String plain = shown.unscaledValue().toString();
        plain = "0".repeat(Math.max(0, places + 1 - plain.length())) + plain;
        String whole = plain.substring(0, plain.length() - places);
        String fraction = plain.substring(plain.length() - places);
        String digits = whole.equals("0") ? "" : whole;
        boolean bare = places > 0 && count(before) == 0;
        return whole(before, digits) + (bare ? digits : "") + fraction(behind, fraction);
    }

    private int point() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind == Kind.POINT) {
                return i;
            }
        }
        return tokens.size();
    }

    private static int count(List<Token> tokens) {
        return (int) tokens.stream().filter(t -> t.kind == Kind.DIGIT).count();
    }

    /** From the right: each place takes one digit, the first place takes all that are left. */
    private String whole(List<Token> before, String digits) {
        StringBuilder reversed = new StringBuilder();
        int places = count(before);
        int left = digits.length();
        int set = 0;
        for (int i = before.size() - 1; i >= 0; i--) {
            Token token = before.get(i);
            if (token.kind != Kind.DIGIT) {
                reversed.append(new StringBuilder(token.text).reverse());
                continue;
            }
            places--;
            int take = places == 0 ? Math.max(left, 1) : 1;
            for (int n = 0; n < take; n++) {
                char digit = left > 0 ? digits.charAt(--left) : token.text.equals("0") ? '0' : ' ';
                if (digit != ' ') {
                    reversed.append(grouped && set > 0 && set % 3 == 0 ? "," : "")
                            .append(digit);
                    set++;
                }
            }
        }
        return reversed.reverse().toString();
    }

    private static String fraction(List<Token> behind, String digits) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (Token token : behind) {
            if (token.kind != Kind.DIGIT) {
                words.append(token.text);
                continue;
            }
            boolean blank = !token.text.equals("0") && digits.substring(at).matches("0*");
            words.append(blank ? "" : digits.substring(at, at + 1));
            at++;
        }
        return words.toString();
    }
}
