package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/** What a text computes before the reader's eyes: 在职人员控制率=64÷68×100%=94.12%, 3人×2000元×12个月=72000元. */
final class FormulaClaims {
    private static final String EQUALS = "=＝";
    private static final String MARKS = " +＋-－−×*xX÷/／（）()[]【】.,%个月天日年次人户亩辆台套件";
    private static final String OPENING = "（([【 ";
    private static final Pattern GOES_ON = Pattern.compile("^[）)\\]】\\s]*[×*÷/／+＋].*", Pattern.DOTALL);
    private static final int LONGEST = 120;

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private FormulaClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        FormulaClaims claims = new FormulaClaims(context);
        context.lines.forEach(line -> claims.line(line.line()));
        return claims.found;
    }

    private void line(Mentions.Line line) {
        String text = line.text();
        for (int at = 0; at < text.length(); at++) {
            if (EQUALS.indexOf(text.charAt(at)) >= 0) {
                int equals = at;
                result(line, at + 1).ifPresent(result -> formula(line, equals, result));
            }
        }
    }

    /** The figure right behind the sign, where no further arithmetic follows. */
    private static Optional<Mention> result(Mentions.Line line, int from) {
        return line.figures().stream()
                .filter(m -> m.figure().start() >= from)
                .findFirst()
                .filter(m -> line.text().substring(from, m.figure().start()).isBlank())
                .filter(m -> m.figure().exact()
                        && !GOES_ON.matcher(line.text().substring(m.figure().end()))
                                .matches());
    }

    private void formula(Mentions.Line line, int equals, Mention result) {
        context.look(1);
        String text = line.text();
        int end = equals;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int from = begin(line, end);
        while (from < end) {
            Optional<Formula.Read> read = Formula.read(text, line.figures(), from, end);
            if (read.isPresent()) {
                read.flatMap(r -> relation(r, result)).ifPresent(found::add);
                return;
            }
            if (OPENING.indexOf(text.charAt(from)) < 0 && !Character.isLetter(text.charAt(from))) {
                return;
            }
            from++;
        }
    }

    /** Back over everything that a formula consists of. */
    private static int begin(Mentions.Line line, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST) {
            int last = from - 1;
            Optional<Mention> figure = line.figures().stream()
                    .filter(m -> m.figure().start() <= last && m.figure().end() > last)
                    .findFirst();
            if (figure.isPresent()) {
                from = figure.get().figure().start();
            } else if (Character.isDigit(line.text().charAt(last))
                    || MARKS.indexOf(line.text().charAt(last)) >= 0) {
                from = last;
            } else {
                break;
            }
        }
        return from;
    }

    private Optional<Relation> relation(Formula.Read read, Mention result) {
        Unit unit = result.figure().unit();
        boolean rate = unit.kind() == Unit.Kind.RATE;
        if (read.ofMoney() && !result.isMoney() && !rate) {
            return Optional.empty();
        }
        Expression expression =
                result.isMoney() && !read.ofMoney() && unit.factor().compareTo(BigDecimal.ONE) != 0
                        ? new Expression.Product(read.expression(), new Expression.Constant(unit.factor()))
                        : read.expression();
        // 10×98.14%=10分: what is counted in whole numbers may have been rounded
        boolean counted = unit.kind() == Unit.Kind.COUNT
                && result.figure().digits().scale() <= 0
                && expression
                        .figures()
                        .anyMatch(i -> context.arithmetic.figure(i).unit().isRate()
                                || context.arithmetic.figure(i).digits().scale() > 0);
        Relation relation = Relation.of("formula", result, expression, !counted, "算式的结果应与写出的计算相符");
        return Optional.of(relation).filter(context.arithmetic::computable).filter(r -> !isCapped(r, result));
    }

    /** 12÷10×10=10分: no more than the full marks, and no rate over 100%. */
    private boolean isCapped(Relation relation, Mention result) {
        BigDecimal printed = result.figure().value();
        boolean full =
                printed.compareTo(BigDecimal.ONE) == 0 && result.figure().unit().isRate();
        boolean marks = relation.expression()
                .figures()
                .anyMatch(i -> context.arithmetic.figure(i).value().compareTo(printed) == 0);
        return (full || marks)
                && context.arithmetic
                        .value(relation, context.arithmetic::figure)
                        .filter(v -> v.compareTo(result.figure().digits()) > 0)
                        .isPresent();
    }
}
