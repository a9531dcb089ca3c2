package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/**
 * An arithmetic that a text writes out: （18-20）÷20×100%. Read are + - × ÷ and brackets; numbers are figures of the line,
 * and those that the line's figures pass over (12个月) stand for themselves.
 */
final class Formula {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Pattern OF_EACH = Pattern.compile("(?:/\\p{IsHan}{1,3}|个?[月天日年次])?\\s*");
    private static final Pattern BLANK = Pattern.compile("\\s*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Expression ONE = new Expression.Constant(BigDecimal.ONE);

    private final String text;
    private final List<Mention> figures;
    private final int end;
    private int at;
    private int operations;
    private boolean money;

    private Formula(String text, List<Mention> figures, int from, int end) {
        this.text = text;
        this.figures = figures;
        this.at = from;
        this.end = end;
    }

    /**
     * What was read.
     *
     * @param ofMoney whether an amount of money takes part
     */
    record Read(Expression expression, boolean ofMoney) {}

    /** The text between two places as one formula; empty where it is none, or only a number. */
    static Optional<Read> read(String text, List<Mention> figures, int from, int end) {
        Formula formula = new Formula(text, figures, from, end);
        return formula.sum()
                .filter(e -> formula.at == end && formula.operations > 0)
                .map(e -> new Read(e, formula.money));
    }

    private Optional<Expression> sum() {
        Optional<Expression> left = product();
        while (left.isPresent() && at < end) {
            boolean signed = figureAt(at).isPresent(); // 5-3: the figure may have taken the sign for its own
            int sign = "-－−".indexOf(text.charAt(at)) >= 0 && !signed ? -1 : 1;
            if (!signed && !taken("+＋-－−")) {
                return left;
            }
            operations++;
            Expression so = left.get();
            left = product().map(right -> sign > 0 ? Expression.plus(so, right) : Expression.minus(so, right));
        }
        return left;
    }

    private Optional<Expression> product() {
        Optional<Expression> left = operand();
        while (left.isPresent() && at < end) {
            Expression so = left.get();
            if (taken("×*xX")) {
                left = operand().map(right -> right.equals(ONE) ? so : new Expression.Product(so, right));
            } else if (taken("÷/／")) {
                left = operand().map(right -> new Expression.Quotient(so, right));
            } else {
                return left;
            }
            operations++;
        }
        return left;
    }

    private Optional<Expression> operand() {
        if (at >= end) {
            return Optional.empty();
        }
        if (taken("（([【")) {
            return sum().filter(e -> taken("）)]】"));
        }
        Optional<Mention> figure = figureAt(at);
        if (figure.isPresent()) {
            at = figure.get().figure().end();
            pass(OF_EACH);
            return figure.filter(m -> m.figure().exact() && at <= end).map(this::operand);
        }
        Matcher number = NUMBER.matcher(text).region(at, end);
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        at = number.end();
        pass(OF_EACH);
        return Optional.of(new Expression.Constant(new BigDecimal(number.group().replace(",", ""))));
    }

    /** ×100% only says that the result is told as a percentage. */
    private Expression operand(Mention mention) {
        boolean whole = mention.figure().unit().kind() == Unit.Kind.RATE
                && mention.figure().digits().compareTo(HUNDRED) == 0;
        money |= mention.isMoney();
        return whole ? ONE : Expression.ref(mention);
    }

    private Optional<Mention> figureAt(int place) {
        return figures.stream().filter(m -> m.figure().start() == place).findFirst();
    }

    private boolean taken(String marks) {
        boolean found = at < end && marks.indexOf(text.charAt(at)) >= 0;
        if (found) {
            at++;
            pass(BLANK);
        }
        return found;
    }

    private void pass(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, end);
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }
}
