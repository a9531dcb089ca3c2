package mingzhang.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Total;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;

/**
 * Computes the totals of a year's cells, exactly. A blank cell adds nothing; where all parts are blank the total is
 * blank too, because nothing is known. The sum of a list that has no rows is zero: there is nothing.
 */
final class Totals {
    private final YearForms forms;
    private final Cells cells;

    Totals(YearForms forms, Cells cells) {
        this.forms = forms;
        this.cells = cells;
    }

    /**
     * A total that contradicts what stands in its cell or elsewhere.
     *
     * @param found both sides with their amounts, in Chinese
     */
    record Mismatch(String sheet, String row, String column, String found) {}

    /** The value of a numeric cell: computed where the form says how, otherwise as typed. */
    Value value(Form form, String row, String column) {
        return number(form, row, column).map(n -> asValue(form, row, column, n)).orElse(Value.BLANK);
    }

    private static Value asValue(Form form, String row, String column, BigDecimal number) {
        return YearForms.type(form, row, column) == Form.Type.MONEY
                ? new Value.Amount(Money.ofYuan(number))
                : new Value.Number(number);
    }

    /** In yuan for money. */
    private Optional<BigDecimal> number(Form form, String row, String column) {
        if (form.kind() != Form.Kind.FIXED && row.equals(Sheet.SUM)) {
            return Optional.of(cells.rows(form.name()).stream()
                    .flatMap(key -> number(form, key, column).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        Optional<Total.Clause> byRows = YearForms.rowTotal(form, row, column);
        if (byRows.isPresent()) {
            return sum(byRows.get().sides().getFirst(), form, row, column, true);
        }
        Optional<Total.Clause> byColumns = YearForms.columnTotal(form, column);
        if (byColumns.isPresent()) {
            return sum(byColumns.get().sides().getFirst(), form, row, column, false);
        }
        return typed(form.name(), row, column);
    }

    private Optional<BigDecimal> typed(String sheet, String row, String column) {
        return switch (cells.at(sheet, row, column)) {
            case Value.Amount(Money money) -> Optional.of(money.yuan());
            case Value.Number(BigDecimal number) -> Optional.of(number);
            case Value.Words _, Value.Blank _ -> Optional.empty();
        };
    }

    private Optional<BigDecimal> sum(Total.Sum sum, Form form, String row, String column, boolean ofRows) {
        return sum.terms().stream()
                .flatMap(t -> term(t, form, row, column, ofRows).map(n -> t.minus() ? n.negate() : n).stream())
                .reduce(BigDecimal::add);
    }

    private Optional<BigDecimal> term(Total.Term term, Form form, String row, String column, boolean ofRows) {
        if (!term.form().isEmpty()) {
            String there = term.column().isEmpty() ? column : term.column();
            return forms.form(term.form())
                    .filter(f -> f.column(there).isPresent())
                    .flatMap(f -> number(f, term.name(), there));
        }
        return ofRows ? number(form, term.name(), column) : number(form, row, term.name());
    }

    /** Every total that something contradicts, in the order of the forms. */
    List<Mismatch> mismatches() {
        List<Mismatch> found = new ArrayList<>();
        for (Form form : forms.all()) {
            List<String> rows = new ArrayList<>(
                    form.kind() == Form.Kind.FIXED
                            ? form.rows().stream().map(Form.Row::name).toList()
                            : cells.rows(form.name()));
            for (String row : rows) {
                form.columns().stream()
                        .map(Form.Column::name)
                        .forEach(column -> YearForms.total(form, row, column)
                                .ifPresent(clause -> check(form, row, column, clause, found)));
            }
        }
        return found;
    }

    private void check(Form form, String row, String column, Total.Clause clause, List<Mismatch> found) {
        boolean ofRows = YearForms.rowTotal(form, row, column).isPresent();
        Total.Sum first = clause.sides().getFirst();
        Optional<BigDecimal> value = sum(first, form, row, column, ofRows);
        Optional<BigDecimal> typed = typed(form.name(), row, column);
        if (typed.isPresent() && differ(typed, value)) {
            found.add(mismatch(form, row, column, "填的是", typed, words(first), value));
        }
        for (Total.Sum side : clause.sides().subList(1, clause.sides().size())) {
            Optional<BigDecimal> other = sum(side, form, row, column, ofRows);
            if (isAsked(side) && differ(value, other)) {
                found.add(mismatch(form, row, column, words(first) + " = ", value, words(side), other));
            }
        }
    }

    private boolean isAsked(Total.Sum side) {
        return side.terms().stream()
                .noneMatch(t -> t.optional() && cells.rows(t.form()).isEmpty());
    }

    private static boolean differ(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.orElse(BigDecimal.ZERO).compareTo(b.orElse(BigDecimal.ZERO)) != 0;
    }

    private static Mismatch mismatch(
            Form form,
            String row,
            String column,
            String label,
            Optional<BigDecimal> a,
            String other,
            Optional<BigDecimal> b) {
        BigDecimal gap = a.orElse(BigDecimal.ZERO).subtract(b.orElse(BigDecimal.ZERO));
        String found = label + print(form, row, column, a) + "，而 " + other + " = " + print(form, row, column, b)
                + "，相差 " + print(form, row, column, Optional.of(gap.abs()));
        return new Mismatch(form.name(), row, column, found);
    }

    static String words(Total.Sum sum) {
        StringBuilder words = new StringBuilder();
        for (Total.Term term : sum.terms()) {
            words.append(words.isEmpty() ? (term.minus() ? "- " : "") : term.minus() ? " - " : " + ");
            words.append(term.form().isEmpty() ? "" : term.form() + ".").append(term.name());
            words.append(term.column().isEmpty() ? "" : "." + term.column());
        }
        return words.toString();
    }

    private static String print(Form form, String row, String column, Optional<BigDecimal> number) {
        if (number.isEmpty()) {
            return "空";
        }
        if (YearForms.type(form, row, column) != Form.Type.MONEY) {
            return number.get().stripTrailingZeros().toPlainString();
        }
        Unit unit = unit(form);
        return Money.ofYuan(number.get()).exactlyIn(unit).toPlainString() + unit.symbol();
    }

    /** The unit of a form's money; 万元 where it states none. */
    static Unit unit(Form form) {
        return Unit.stated(form.unit()).filter(Unit::isMoney).orElse(Unit.TEN_THOUSAND_YUAN);
    }
}
