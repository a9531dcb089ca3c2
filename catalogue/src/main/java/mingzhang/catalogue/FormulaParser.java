package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mingzhang.catalogue.Formula.Expression;
import mingzhang.catalogue.Formula.Relation;

/**
 * Reads formulas: {@code 收入总计 = 本年收入合计 + 使用非财政拨款结余? + 年初结转和结余}.
 *
 * <p>A name runs to the next blank or ASCII sign; a name with such a sign in it stands in “…”. {@code 名称[预算数]} is one of
 * its measures, {@code 名称?} counts as zero where it is absent. Relations are {@code =}, {@code ==} and {@code <=}.
 */
final class FormulaParser {
    private final String text;
    private final List<String> tokens;
    private int next;

    private FormulaParser(String text) {
        this.text = text;
        try {
            this.tokens = FormulaTokens.of(text.strip());
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    static Formula formula(String text) {
        FormulaParser parser = new FormulaParser(text);
        Expression left = parser.sum();
        Relation relation = parser.relation();
        Expression right = parser.sum();
        parser.end();
        return new Formula(left, relation, right, text.strip());
    }

    private Relation relation() {
        String sign = take();
        return switch (sign) {
            case "=" -> Relation.EQUAL;
            case "==" -> Relation.SAME;
            case "<=" -> Relation.AT_MOST;
            default -> throw wrong("“" + sign + "”处应当是 =、== 或 <=");
        };
    }

    private Expression sum() {
        List<Expression> terms = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        signs.add(takeIf("-") ? -1 : 1);
        terms.add(product());
        while (peek("+") || peek("-")) {
            signs.add(take().equals("+") ? 1 : -1);
            terms.add(product());
        }
        return terms.size() == 1 && signs.getFirst() == 1 ? terms.getFirst() : new Expression.Sum(terms, signs);
    }

    private Expression product() {
        Expression left = factor();
        while (peek("*") || peek("/")) {
            left = take().equals("*")
                    ? new Expression.Product(left, factor())
                    : new Expression.Quotient(left, factor());
        }
        return left;
    }

    private Expression factor() {
        if (takeIf("(")) {
            Expression inner = sum();
            expect(")");
            return inner;
        }
        String name = name();
        return isNumber(name) ? new Expression.Constant(new BigDecimal(name)) : item(name);
    }

    private static boolean isNumber(String name) {
        boolean digits = Character.isDigit(name.charAt(0)) && Character.isDigit(name.charAt(name.length() - 1));
        return digits
                && name.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                && name.indexOf('.') == name.lastIndexOf('.');
    }

    private Expression item(String name) {
        String measure = "";
        if (takeIf("[")) {
            measure = name();
            expect("]");
        }
        return new Expression.ItemFigure(unquoted(name), unquoted(measure), takeIf("?"));
    }

    private static String unquoted(String name) {
        return name.startsWith("“") && !name.contains("”") ? name.substring(1) : name;
    }

    private String name() {
        String token = take();
        if (FormulaTokens.isSign(token.charAt(0))) {
            throw wrong("“" + token + "”处应当是名称或数");
        }
        return token;
    }

    private boolean peek(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean takeIf(String token) {
        boolean there = peek(token);
        next += there ? 1 : 0;
        return there;
    }

    private String take() {
        if (next >= tokens.size()) {
            throw wrong("没有写完");
        }
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!takeIf(token)) {
            throw wrong("缺少“" + token + "”");
        }
    }

    private void end() {
        if (next < tokens.size()) {
            throw wrong("“" + tokens.get(next) + "”之前缺少运算符");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("算式“" + text.strip() + "”" + what);
    }
}
