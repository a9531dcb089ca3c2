package mingzhang.audit;

import java.math.BigDecimal;
import java.util.Optional;

/** Names the slip of the pen that turns one number into another. */
final class Pen {
    private static final int TELLING = 3;

    private Pen() {}

    /** Such as 是数字“0”写成了“2”; empty where no single slip does it, or where the numbers are too short to tell. */
    static Optional<String> slip(BigDecimal printed, BigDecimal meant) {
        if (printed.signum() == 0 || meant.signum() == 0) {
            return Optional.empty();
        }
        if (printed.abs().compareTo(meant.abs()) == 0) {
            return printed.signum() == meant.signum() ? Optional.empty() : Optional.of("是正负号写反了");
        }
        return power(printed, meant).or(() -> digits(printed, meant));
    }

    private static Optional<String> power(BigDecimal printed, BigDecimal meant) {
        for (int power = 1; power <= 4; power++) {
            boolean more = printed.compareTo(meant.movePointRight(power)) == 0;
            if (more || meant.compareTo(printed.movePointRight(power)) == 0) {
                String words = power == 4 ? "是元与万元混淆" : "是小数点错了" + power + "位";
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> digits(BigDecimal printed, BigDecimal meant) {
        int scale = Math.max(printed.scale(), meant.stripTrailingZeros().scale());
        String wrong = plain(printed, scale);
        String right = plain(meant, scale);
        if (printed.signum() != meant.signum() || Math.min(wrong.length(), right.length()) < TELLING) {
            return Optional.empty();
        }
        int from = common(wrong, right);
        String wrongRest = wrong.substring(from);
        String rightRest = right.substring(from);
        int behind = common(reversed(wrongRest), reversed(rightRest));
        return named(
                wrongRest.substring(0, wrongRest.length() - behind),
                rightRest.substring(0, rightRest.length() - behind));
    }

    private static Optional<String> named(String wrong, String right) {
        if ((wrong + right).contains(".")) {
            return Optional.empty();
        }
        if (wrong.length() == 1 && right.length() == 1) {
            return Optional.of("是数字“" + right + "”写成了“" + wrong + "”");
        }
        if (wrong.length() == 1 && right.isEmpty()) {
            return Optional.of("是多写了一个“" + wrong + "”");
        }
        if (wrong.isEmpty() && right.length() == 1) {
            return Optional.of("是漏写了一个“" + right + "”");
        }
        boolean swapped = wrong.length() == 2 && right.equals(reversed(wrong));
        return swapped ? Optional.of("是“" + right + "”两个数字写颠倒了") : Optional.empty();
    }

    private static String plain(BigDecimal number, int scale) {
        return number.abs().setScale(Math.max(0, scale)).toPlainString();
    }

    private static int common(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
