package mingzhang.year;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.catalogue.Form;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;

/** Reads what a clerk wrote into one cell. */
final class CellText {
    private static final Pattern NUMBER = Pattern.compile("[-−－]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d*)?");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\D*(\\d[\\d,]*(?:\\.\\d+)?).*", Pattern.DOTALL);
    private static final Pattern DASHES = Pattern.compile("[-−－—–]+");

    /** A spreadsheet keeps 15 digits of a number; what lies behind them is noise of its arithmetic. */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    /** A thousandth of a fen: a computed cell that misses a whole fen by less has only lost digits. */
    private static final BigDecimal NOISE_IN_YUAN = new BigDecimal("0.00001");

    private CellText() {}

    /** What reading a cell gives. */
    sealed interface Read {
        record Good(Value value) implements Read {}

        /** Words for a {@link mingzhang.figures.Problem}. */
        record Bad(String found, String mend) implements Read {}
    }

    /** Reads a typed text. A lone dash in a numeric cell is a blank. */
    static Read text(Form.Type type, String typed, Unit unit) {
        String words = typed.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            return new Read.Good(Value.BLANK);
        }
        return switch (type) {
            case TEXT -> new Read.Good(new Value.Words(words));
            case CODE -> new Read.Good(new Value.Words(plain(words)));
            case DATE -> day(words);
            case MONEY, COUNT, POINTS -> number(type, words, unit);
        };
    }

    /** Reads the digits that a spreadsheet stored for a numeric cell. */
    static Read stored(Form.Type type, String digits, Unit unit) {
        BigDecimal number = new BigDecimal(digits).round(SPREADSHEET);
        if (number.precision() - number.scale() > 30) {
            return new Read.Bad("“" + digits + "”大得不可能", "核对位数。");
        }
        return switch (type) {
            case TEXT, CODE -> new Read.Good(new Value.Words(canonical(number)));
            case DATE -> new Read.Bad("“" + canonical(number) + "”不是日期", "写成 2021-09-10 这样的日期。");
            case MONEY -> money(withoutNoise(number.multiply(unit.factor())), canonical(number), unit);
            case COUNT, POINTS -> count(type, number, canonical(number));
        };
    }

    private static String canonical(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal withoutNoise(BigDecimal yuan) {
        BigDecimal fen = yuan.setScale(2, RoundingMode.HALF_UP);
        return yuan.subtract(fen).abs().compareTo(NOISE_IN_YUAN) <= 0 ? fen : yuan;
    }

    private static Read number(Form.Type type, String words, Unit unit) {
        String digits = plain(words);
        if (DASHES.matcher(digits).matches()) {
            return new Read.Good(Value.BLANK);
        }
        if (!NUMBER.matcher(digits).matches()) {
            return notANumber(type, words, digits, unit);
        }
        String bare = digits.replace(",", "").replaceFirst("^[−－]", "-");
        BigDecimal number = new BigDecimal(bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare);
        return type == Form.Type.MONEY
                ? money(number.multiply(unit.factor()), words, unit)
                : count(type, number, words);
    }

    private static Read money(BigDecimal yuan, String words, Unit unit) {
        try {
            return new Read.Good(new Value.Amount(Money.ofYuan(yuan)));
        } catch (ArithmeticException _) {
            boolean fine = yuan.stripTrailingZeros().scale() > 2;
            String limit = "金额最多到分，以" + unit.symbol() + "为单位最多 " + decimals(unit) + " 位小数。";
            return fine
                    ? new Read.Bad("金额“" + words + "”比一分钱还细", limit)
                    : new Read.Bad("金额“" + words + "”大得不可能", "核对位数和单位，这里以" + unit.symbol() + "为单位。");
        }
    }

    /** Decimals that a fen has in a unit: 6 in 万元. */
    static int decimals(Unit unit) {
        return unit.factor().precision() - 1 + 2;
    }

    private static Read count(Form.Type type, BigDecimal number, String words) {
        if (number.signum() < 0) {
            return new Read.Bad("“" + words + "”是负数", "数量和分数不会是负数，请核对。");
        }
        if (type == Form.Type.COUNT && number.stripTrailingZeros().scale() > 0) {
            return new Read.Bad("“" + words + "”不是整数", "数量填整数。");
        }
        return new Read.Good(new Value.Number(number));
    }

    private static Read notANumber(Form.Type type, String words, String digits, Unit unit) {
        String what = type == Form.Type.MONEY ? "金额" : "数";
        String found = "“" + words + "”不是" + what + suspect(digits);
        Matcher number = LEADING_NUMBER.matcher(digits);
        if (digits.matches(".*[a-zA-Z].*") || !number.matches()) {
            return new Read.Bad(found, "只写数字，例如 " + (type == Form.Type.MONEY ? "1020.75" : "150") + "；没有的填 0。");
        }
        String mend = type == Form.Type.MONEY
                ? "只写数字 " + number.group(1) + "，单位已经写在表头（" + unit.symbol() + "）。"
                : "只写准确数，例如 " + number.group(1) + "；“余”“约”和单位写到备注里。";
        return new Read.Bad(found, mend);
    }

    private static String suspect(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                return "，第" + (i + 1) + "个字符是字母 " + c;
            }
        }
        return "";
    }

    private static Read day(String words) {
        Matcher day = DAY.matcher(plain(words));
        if (day.matches()) {
            try {
                return day(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            } catch (DateTimeException _) {
                return new Read.Bad("“" + words + "”这一天不存在", "核对年月日。");
            }
        }
        return new Read.Bad("“" + words + "”不是日期", "写成 2021-09-10 这样的日期。");
    }

    static Read day(LocalDate day) {
        return new Read.Good(new Value.Words(day.toString()));
    }

    /** Full-width digits and signs as half-width ones, without blanks. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u3000]", "");
    }
}
