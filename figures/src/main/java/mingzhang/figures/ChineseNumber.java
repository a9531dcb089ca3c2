package mingzhang.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers in Chinese words: 三百二十一, 两千零五, 十二, 一点五, and the capital forms of cheques (壹佰). */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String WEIGHTS = "亿万千百十";
    private static final long[] WORTH = {100_000_000, 10_000, 1_000, 100, 10};
    private static final String OTHER_FORMS = "〇两壹贰叁肆伍陆柒捌玖拾佰仟億萬";
    private static final String PLAIN_FORMS = "零二一二三四五六七八九十百千亿万";
    private static final char POINT = '点';
    private static final int LONGEST = 40;

    private ChineseNumber() {}

    /** Whether this character may stand in a Chinese whole number. */
    public static boolean isNumeral(char c) {
        return isDigit(c) || WEIGHTS.indexOf(plain(c)) >= 0;
    }

    static boolean isDigit(char c) {
        return DIGITS.indexOf(plain(c)) >= 0;
    }

    private static char plain(char c) {
        int other = OTHER_FORMS.indexOf(c);
        return other < 0 ? c : PLAIN_FORMS.charAt(other);
    }

    /**
     * The number that the words say, with the decimals that they say, or empty where they say none. Digits read
     * one by one (二〇二〇) work too. 一百五 is 150, as it is spoken.
     */
    public static Optional<BigDecimal> parse(String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder();
        words.chars().forEach(c -> plain.append(plain((char) c)));
        int point = plain.indexOf(String.valueOf(POINT));
        if (point < 0) {
            return whole(plain.toString());
        }
        String decimals = plain.substring(point + 1);
        return decimals.isEmpty() || !spelled(decimals)
                ? Optional.empty()
                : whole(plain.substring(0, point)).map(w -> new BigDecimal(w + "." + digitByDigit(decimals)));
    }

    private static Optional<BigDecimal> whole(String words) {
        if (words.length() > 1 && spelled(words)) {
            return Optional.of(new BigDecimal(digitByDigit(words)));
        }
        OptionalLong value = words.isEmpty() ? OptionalLong.empty() : weighted(words, 0);
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsLong())) : Optional.empty();
    }

    private static boolean spelled(String words) {
        return words.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    private static String digitByDigit(String words) {
        StringBuilder digits = new StringBuilder();
        words.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return digits.toString();
    }

    /** What is said before the largest weight times that weight, and what is said behind it. */
    private static OptionalLong weighted(String words, int largest) {
        for (int i = largest; i < WORTH.length; i++) {
            int at = words.lastIndexOf(WEIGHTS.charAt(i));
            if (at >= 0) {
                return sum(head(words.substring(0, at), i), tail(words.substring(at + 1), i), WORTH[i]);
            }
        }
        int digit = words.length() == 1 ? DIGITS.indexOf(words.charAt(0)) : -1;
        return digit < 0 ? OptionalLong.empty() : OptionalLong.of(digit);
    }

    private static OptionalLong sum(OptionalLong head, OptionalLong tail, long worth) {
        return head.isEmpty() || tail.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(head.getAsLong() * worth + tail.getAsLong());
    }

    /** 十 alone is 10 and 百 alone is 100, but 万 alone is no number. */
    private static OptionalLong head(String words, int weight) {
        if (words.isEmpty()) {
            return weight < 2 ? OptionalLong.empty() : OptionalLong.of(1);
        }
        boolean digitOnly = weight >= 2 && (words.length() > 1 || !spelled(words));
        OptionalLong value = digitOnly ? OptionalLong.empty() : weighted(words, weight + 1);
        return value.equals(OptionalLong.of(0)) ? OptionalLong.empty() : value;
    }

    private static OptionalLong tail(String words, int weight) {
        if (words.isEmpty()) {
            return OptionalLong.of(0);
        }
        boolean gap = words.charAt(0) == DIGITS.charAt(0);
        OptionalLong value = weighted(gap ? words.substring(1) : words, weight + 1);
        boolean spoken = !gap && words.length() == 1 && WORTH[weight] >= 100;
        return spoken && value.isPresent() ? OptionalLong.of(value.getAsLong() * WORTH[weight] / 10) : value;
    }

    /**
     * The number in words as headings use it: 1 一, 10 十, 12 十二, 20 二十, 105 一百零五, 10010 一万零一十.
     *
     * @throws IllegalArgumentException below 0 or from 10¹² on
     */
    public static String print(long number) {
        if (number < 0 || number >= 1_000_000_000_000L) {
            throw new IllegalArgumentException("not between 0 and 10¹²: " + number);
        }
        String words = number == 0 ? DIGITS.substring(0, 1) : inFull(number);
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    private static String inFull(long number) {
        if (number < 10) {
            return number == 0 ? "" : DIGITS.substring((int) number, (int) number + 1);
        }
        int i = 0;
        while (number < WORTH[i]) {
            i++;
        }
        long rest = number % WORTH[i];
        String gap = rest > 0 && rest < WORTH[i] / 10 ? DIGITS.substring(0, 1) : "";
        return inFull(number / WORTH[i]) + WEIGHTS.charAt(i) + gap + inFull(rest);
    }
}
