package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.catalogue.Formula.Expression;
import mingzhang.catalogue.Formula.Relation;

/**
 * Reads formulas: {@code 收入总计 = 本年收入合计 + 使用非财政拨款结余? + 年初结转和结余}.
 *
 * <p>A name runs to the next blank or ASCII sign; a name with such a sign in it stands in “…”. {@code 名称[预算数]} is one of
 * its measures, {@code 名称?} counts as zero where it is absent. Relations are {@code =}, {@code ==} and {@code <=}.
 */
final class FormulaParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:“([^”]+)”(?=[\\s+\\-*/()\\[\\]?=<]|$)"
            + "|(==|<=|[=+\\-*/()\\[\\]?])|([^\\s+\\-*/()\\[\\]?=<>]+))");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private FormulaParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw wrong("第" + (end + 1) + "个字符起读不懂");
            }
            tokens.add(
                    matcher.group(1) != null
                            ? "“" + matcher.group(1)
                            : matcher.group().strip());
            end = matcher.end();
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

    static Expression expression(String text) {
        FormulaParser parser = new FormulaParser(text);
        Expression expression = parser.sum();
        parser.end();
        return expression;
    }

    private Relation relation() {
        return switch (take()) {
            case "=" -> Relation.EQUAL;
            case "==" -> Relation.SAME;
            case "<=" -> Relation.AT_MOST;
            case String other -> throw wrong("“" + other + "”处应当是 =、== 或 <=");
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
        if (NUMBER.matcher(name).matches()) {
            return new Expression.Constant(new BigDecimal(name));
        }
        return item(name);
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
        if (token.length() <= 2 && token.matches("[=+\\-*/()\\[\\]?<]+")) {
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
