package mingzhang.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a form says that a cell is computed, and what else must equal it.
 *
 * <p>{@code 货物 + 工程 + 服务} adds rows of the same column (in a column's total: columns of the same row).
 * {@code 表.行} is a row of another form in the same column, {@code 表.行.列} one cell of it; the row 合计 of a
 * form without such a row is the sum of its rows. {@code 决算数: …} holds for that column only. Of {@code a = b}
 * the first side is the value and the others must equal it; a {@code name?} that is blank is not compared.
 * Clauses are separated by {@code ;}. Operators stand between blanks, because names may hold a dash.
 *
 * @param clauses at least one
 */
public record Total(List<Clause> clauses) {
    private static final Pattern OPERATOR = Pattern.compile("\\s+(?=[+-]\\s)");

    public Total {
        clauses = List.copyOf(clauses);
    }

    /**
     * One way of computing.
     *
     * @param column the only column that it holds for; empty for every column
     * @param sides the value, then what must equal it
     */
    public record Clause(String column, List<Sum> sides) {
        public Clause {
            sides = List.copyOf(sides);
        }
    }

    /** Terms added up. */
    public record Sum(List<Term> terms) {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A cell that is added.
     *
     * @param minus whether it is taken away
     * @param form another form; empty for the same
     * @param name the row; in a column's total, the column of the same row
     * @param column the column; empty for the same
     * @param optional whether a comparison with it falls away where it is blank
     */
    public record Term(boolean minus, String form, String name, String column, boolean optional) {}

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with a Chinese sentence where it is not one
     */
    public static Total parse(String text) {
        return new Total(
                Arrays.stream(text.split(";", -1)).map(c -> clause(c, text)).toList());
    }

    /** The clause for a column: the one that names it, or else the one that names none. */
    public Optional<Clause> forColumn(String column) {
        return clauses.stream()
                .filter(c -> c.column().equals(column))
                .findFirst()
                .or(() -> clauses.stream().filter(c -> c.column().isEmpty()).findFirst());
    }

    private static Clause clause(String text, String whole) {
        int colon = text.indexOf(':');
        String column = colon < 0 ? "" : text.substring(0, colon).strip();
        List<Sum> sides = Arrays.stream(text.substring(colon + 1).split("\\s=\\s", -1))
                .map(side -> sum(side.strip(), whole))
                .toList();
        return new Clause(column, sides);
    }

    private static Sum sum(String text, String whole) {
        return new Sum(Arrays.stream(OPERATOR.split(text))
                .map(part -> term(part.strip(), whole))
                .toList());
    }

    private static Term term(String text, String whole) {
        boolean signed = text.startsWith("+ ") || text.startsWith("- ");
        String path = signed ? text.substring(2).strip() : text;
        boolean optional = path.endsWith("?");
        String[] steps = (optional ? path.substring(0, path.length() - 1) : path).split("\\.", -1);
        if (steps.length > 3 || Arrays.stream(steps).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("合计“" + whole + "”里看不懂“" + text + "”");
        }
        return new Term(
                text.startsWith("- "),
                steps.length == 1 ? "" : steps[0],
                steps.length == 1 ? steps[0] : steps[1],
                steps.length == 3 ? steps[2] : "",
                optional);
    }
}
