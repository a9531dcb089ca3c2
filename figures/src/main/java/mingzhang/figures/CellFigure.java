package mingzhang.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one figure that a whole table cell is. */
final class CellFigure {
    private static final Pattern NUMBER = Pattern.compile(
            "([(（]?)\\s*([-－−—–负]?)((?:\\d{1,3}(?:,\\d{3}){1,8}|\\d{1,30})(?:\\.\\d{1,20})?)\\s*([)）]?)");
    private static final Pattern CODE = Pattern.compile("0\\d+");
    private static final Pattern AMOUNT = Pattern.compile(".*[.,].*");

    private CellFigure() {}

    static Optional<Figure> read(String cell, Unit stated) {
        String words = cell.strip();
        int start = cell.indexOf(words);
        Matcher number = NUMBER.matcher(FigureReader.halfWidth(words));
        if (!number.matches()) {
            return withUnit(words, start, stated);
        }
        String digits = number.group(3);
        boolean bracketed = !number.group(1).isEmpty();
        if (bracketed == number.group(4).isEmpty() || CODE.matcher(digits).matches() || bracketed && !amount(digits)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        boolean negative = bracketed || !number.group(2).isEmpty();
        return Optional.of(new Figure(words, negative ? value.negate() : value, stated, true, start));
    }

    private static boolean amount(String digits) {
        return AMOUNT.matcher(digits).matches();
    }

    /** 98.53%, ≥80%, 12 辆: a cell that brings its own unit. */
    private static Optional<Figure> withUnit(String words, int start, Unit stated) {
        List<Figure> figures = FigureReader.read(words);
        if (figures.size() != 1 || figures.getFirst().printed().length() != words.length()) {
            return Optional.empty();
        }
        Figure figure = figures.getFirst();
        return Optional.of((figure.unit().kind() == Unit.Kind.BARE ? figure.in(stated) : figure).moved(start));
    }
}
