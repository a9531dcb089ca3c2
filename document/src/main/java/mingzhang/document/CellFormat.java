package mingzhang.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number format of a spreadsheet's cell: prints a stored value the way the cell shows it. Numbers are taken
 * at 15 digits, which is all that a spreadsheet holds of them; what lies behind is binary noise.
 */
final class CellFormat {
    /** The format that says nothing. */
    static final CellFormat GENERAL = of("General");

    private static final int LONGEST = 1_000;
    private static final int MOST_DIGITS = 400;
    /** A cell without a format shows so many digits of a fraction at most. */
    private static final int GENERAL_DIGITS = 10;

    private static final MathContext HELD = new MathContext(15, RoundingMode.HALF_UP);

    private final List<CellFormatPart> parts;

    private CellFormat(List<CellFormatPart> parts) {
        this.parts = parts;
    }

    /** Any code is taken; one that makes no sense shows numbers as they are. */
    static CellFormat of(String code) {
        List<CellFormatPart> parts = new ArrayList<>();
        String rest = code.length() > LONGEST ? "General" : code;
        for (String part : split(rest)) {
            parts.add(CellFormatPart.of(part));
        }
        return new CellFormat(parts);
    }

    /** Cuts at semicolons that stand outside of quotes and brackets and are not escaped. */
    private static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && c == ';') {
                parts.add(code.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(code.substring(from));
        return parts;
    }

    /**
     * A stored number as the cell shows it.
     *
     * @param stored the decimal text of the file, such as 1234.5599999999999
     * @param since1904 whether days count from 1904
     */
    String show(String stored, boolean since1904) {
        BigDecimal value = number(stored.strip());
        return value == null ? stored : show(value, since1904);
    }

    private static @Nullable BigDecimal number(String stored) {
        if (stored.length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(stored);
            return Math.abs((long) value.scale()) > MOST_DIGITS ? null : value.round(HELD);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The same for a value that is already a number. */
    String show(BigDecimal value, boolean since1904) {
        CellFormatPart part = part(value);
        if (part == null || part.isGeneral()) {
            String words = general(value.abs());
            boolean minus = value.signum() < 0 && (part == null || !part.saysSign(parts.indexOf(part)));
            return (minus ? "-" : "") + (part == null ? words : part.around(words));
        }
        if (part.isDate()) {
            return CellDates.show(value, part, since1904);
        }
        boolean minus = value.signum() < 0 && !part.saysSign(parts.indexOf(part));
        return (minus ? "-" : "") + part.digits(value.abs());
    }

    /** Words as the cell shows them: a format may put more words around. */
    String showWords(String words) {
        CellFormatPart part = parts.size() > 3 ? parts.get(3) : parts.getLast();
        return part.isText() ? part.around(words) : words;
    }

    private @Nullable CellFormatPart part(BigDecimal value) {
        List<CellFormatPart> numeric = parts.subList(0, Math.min(3, parts.size()));
        if (numeric.getFirst().isText()) {
            return null;
        }
        if (numeric.stream().anyMatch(CellFormatPart::hasCondition)) {
            return numeric.stream()
                    .filter(p -> !p.hasCondition() || p.accepts(value))
                    .findFirst()
                    .orElse(null);
        }
        int at = value.signum() < 0 ? 1 : value.signum() == 0 ? 2 : 0;
        CellFormatPart chosen = at < numeric.size() ? numeric.get(at) : numeric.getFirst();
        return chosen.isText() ? null : chosen;
    }

    /** A number without a format: whole numbers whole, fractions as far as a cell is wide. */
    static String general(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return plain.toPlainString();
        }
        int whole = Math.max(1, plain.precision() - plain.scale());
        int places = Math.max(0, GENERAL_DIGITS - whole);
        boolean money = plain.scale() <= 2;
        BigDecimal shown = money ? plain : plain.setScale(Math.min(places, plain.scale()), RoundingMode.HALF_UP);
        return (shown.signum() == 0 ? plain : shown.stripTrailingZeros()).toPlainString();
    }
}
