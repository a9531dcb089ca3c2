package mingzhang.publish;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Money;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/**
 * The values of a department's year by path. What a clerk left blank, or a row that a coded sheet does not
 * have, is nothing; a sheet or a column that no form has is a mistake in the profile.
 */
final class Data {
    private static final String TOTAL = "合计";

    private final DepartmentYear year;
    private final Profile profile;
    private final Catalogue catalogue;

    Data(DepartmentYear year, Profile profile, Catalogue catalogue) {
        this.year = year;
        this.profile = profile;
        this.catalogue = catalogue;
    }

    DepartmentYear year() {
        return year;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The name of a code in this year; the code itself where the catalogue does not know it. */
    String name(String table, String code) {
        return catalogue.code(table, code, year.year()).map(c -> c.name()).orElse(code);
    }

    /** The rows of a sheet whose keys match, without a coded sheet's total; a sheet that is left out has none. */
    List<Sheet.Row> rows(String sheet, String keys) {
        known(sheet);
        boolean coded = coded(sheet);
        List<String> patterns = coded && keys.equals(TOTAL) ? List.of("*") : Arrays.asList(keys.split("\\|"));
        return year.sheet(sheet).map(Sheet::rows).orElse(List.of()).stream()
                .filter(row -> !coded || !row.key().equals(TOTAL))
                .filter(row -> patterns.stream().anyMatch(pattern -> matches(row.key(), pattern)))
                .toList();
    }

    /** Whether a text is a path of the data rather than words. */
    boolean isPath(String text) {
        String[] steps = text.split("\\.", 3);
        return steps.length == 3
                && (profile.forms().contains(steps[0]) || year.sheet(steps[0]).isPresent());
    }

    /** A column as its form has it. */
    Optional<Form.Column> column(String sheet, String name) {
        return catalogue.form(sheet, year.year()).flatMap(form -> form.column(name));
    }

    /** The name of a code of a coded sheet in this year. */
    String codeName(String sheet, String code) {
        String table = catalogue
                .form(sheet, year.year())
                .map(form -> form.columns().getFirst().codes())
                .orElse("功能分类");
        return name(table, code);
    }

    private boolean coded(String sheet) {
        return catalogue
                .form(sheet, year.year())
                .map(form -> form.kind() == Form.Kind.CODED)
                .orElse(false);
    }

    private static boolean matches(String key, String pattern) {
        return pattern.endsWith("*") ? key.startsWith(pattern.substring(0, pattern.length() - 1)) : key.equals(pattern);
    }

    private void known(String sheet) {
        if (year.sheet(sheet).isEmpty() && !profile.forms().contains(sheet)) {
            throw new IllegalArgumentException("没有名为“" + sheet + "”的表");
        }
    }

    /** {@code sheet.rows.column}: one value, or the sum over all rows that match. */
    Quantity quantity(String path) {
        String[] steps = path.split("\\.", 3);
        if (steps.length < 3) {
            throw new IllegalArgumentException("没有名为“" + path + "”的数据");
        }
        known(steps[0], steps[2]);
        Quantity sum = rows(steps[0], steps[1]).stream()
                .map(row -> quantity(steps[0], row, steps[2]))
                .reduce(Quantity.NOTHING, Quantity::plus);
        return new Quantity(path, steps[1] + steps[2], sum.kind(), sum.exact());
    }

    /**
     * How many rows of a sheet have certain words in certain columns; every row where there are no columns.
     *
     * @param wanted words by column
     * @return a count whose path is {@code sheet[column=words, ...]}
     */
    Quantity count(String sheet, Map<String, String> wanted) {
        return Quantity.count(
                sheet + wanted,
                sheet + "的个数",
                BigDecimal.valueOf(matching(sheet, wanted).size()));
    }

    /**
     * The sum of a column over the rows of a sheet that have certain words in certain columns.
     *
     * @param wanted words by column
     * @return a quantity whose path is {@code sheet[column=words, ...].column}
     */
    Quantity sum(String sheet, String column, Map<String, String> wanted) {
        known(sheet, column);
        Quantity sum = matching(sheet, wanted).stream()
                .map(row -> quantity(sheet, row, column))
                .reduce(Quantity.NOTHING, Quantity::plus);
        return sum.path().isEmpty()
                ? sum
                : new Quantity(
                        sheet + wanted + "." + column,
                        String.join("", wanted.values()) + column,
                        sum.kind(),
                        sum.exact());
    }

    private List<Sheet.Row> matching(String sheet, Map<String, String> wanted) {
        wanted.keySet().forEach(column -> known(sheet, column));
        return rows(sheet, "*").stream()
                .filter(row -> wanted.entrySet().stream()
                        .allMatch(want -> words(row.value(want.getKey())).equals(want.getValue())))
                .toList();
    }

    private void known(String sheet, String column) {
        Optional<Form> form = catalogue.form(sheet, year.year());
        boolean missing = form.isPresent() && form.get().column(column).isEmpty();
        if (missing) {
            throw new IllegalArgumentException("表“" + sheet + "”没有“" + column + "”列");
        }
    }

    /** A cell of a row as a quantity. */
    Quantity quantity(String sheet, Sheet.Row row, String column) {
        String path = sheet + "." + row.key() + "." + column;
        return switch (row.value(column)) {
            case Value.Amount(Money money) -> Quantity.money(path, row.key() + column, money);
            case Value.Number(var number) -> Quantity.count(path, row.key() + column, number);
            case Value.Blank() -> Quantity.NOTHING;
            case Value.Words(String text) -> throw new IllegalArgumentException("“" + path + "”应是数字，填的是“" + text + "”");
        };
    }

    /** The words at a path; empty where there are none. */
    String words(String path) {
        String[] steps = path.split("\\.", 3);
        if (steps.length < 3) {
            throw new IllegalArgumentException("没有名为“" + path + "”的数据");
        }
        known(steps[0], steps[2]);
        return rows(steps[0], steps[1]).stream()
                .findFirst()
                .map(row -> words(row.value(steps[2])))
                .orElse("");
    }

    static String words(Value value) {
        return switch (value) {
            case Value.Words(String text) -> text.strip();
            case Value.Number(var number) -> number.stripTrailingZeros().toPlainString();
            case Value.Amount(Money money) -> money.yuan().toPlainString();
            case Value.Blank() -> "";
        };
    }
}
