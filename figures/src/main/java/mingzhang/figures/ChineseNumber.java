package mingzhang.figures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Whole numbers in Chinese words: 三百二十一, 两千零五, 十二, and the capital forms of cheques (壹佰). */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> VALUES = Map.ofEntries(
            Map.entry('〇', 0),
            Map.entry('零', 0),
            Map.entry('一', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('三', 3),
            Map.entry('四', 4),
            Map.entry('五', 5),
            Map.entry('六', 6),
            Map.entry('七', 7),
            Map.entry('八', 8),
            Map.entry('九', 9),
            Map.entry('壹', 1),
            Map.entry('贰', 2),
            Map.entry('叁', 3),
            Map.entry('肆', 4),
            Map.entry('伍', 5),
            Map.entry('陆', 6),
            Map.entry('柒', 7),
            Map.entry('捌', 8),
            Map.entry('玖', 9));
    private static final Map<Character, Long> WEIGHTS =
            Map.of('十', 10L, '拾', 10L, '百', 100L, '佰', 100L, '千', 1_000L, '仟', 1_000L, '万', 10_000L, '亿', 100_000_000L);

    private ChineseNumber() {}

    /** Whether this character may stand in a Chinese number. */
    public static boolean isNumeral(char c) {
        return VALUES.containsKey(c) || WEIGHTS.containsKey(c);
    }

    /** The number that the words say, or empty where they say none. Digits read one by one (二〇二〇) work too. */
    public static Optional<BigDecimal> parse(String words) {
        if (words.isEmpty() || !words.chars().allMatch(c -> isNumeral((char) c))) {
            return Optional.empty();
        }
        boolean spelled = words.length() > 1 && words.chars().allMatch(c -> VALUES.containsKey((char) c));
        return spelled ? Optional.of(new BigDecimal(digitByDigit(words))) : weighted(words);
    }

    private static String digitByDigit(String words) {
        StringBuilder digits = new StringBuilder();
        words.chars().forEach(c -> digits.append(VALUES.get((char) c)));
        return digits.toString();
    }

    private static Optional<BigDecimal> weighted(String words) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (char c : words.toCharArray()) {
            Integer value = VALUES.get(c);
            if (value != null) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
                continue;
            }
            long weight = WEIGHTS.getOrDefault(c, 1L);
            if (weight >= 10_000) {
                section += Math.max(digit, 0);
                total = (total + Math.max(section, total == 0 && section == 0 ? 1 : section)) * weight;
                section = 0;
            } else {
                section += (digit < 0 ? 1 : digit) * weight;
            }
            digit = -1;
        }
        return Optional.of(BigDecimal.valueOf(total + section + Math.max(digit, 0)));
    }

    /** The number in words as headings use it: 1 一, 10 十, 12 十二, 20 二十, 105 一百零五. From 0 to 9999. */
    public static String print(int number) {
        if (number < 0 || number > 9_999) {
            throw new IllegalArgumentException("not between 0 and 9999: " + number);
        }
        if (number < 10) {
            return DIGITS.substring(number, number + 1);
        }
        String words = inFull(number);
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    private static String inFull(int number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        int weight = 1_000;
        for (String name : new String[] {"千", "百", "十", ""}) {
            int digit = number / weight % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(name);
                gap = false;
            }
            weight /= 10;
        }
        return words.toString();
    }
}
