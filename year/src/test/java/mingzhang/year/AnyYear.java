package mingzhang.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Code;
import mingzhang.catalogue.Form;
import mingzhang.figures.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Years full of anything that may be typed, for properties. */
final class AnyYear {
    private static final int YEAR = 2020;
    private static final YearForms FORMS = YearForms.of(Given.PROFILE, YEAR, Given.CATALOGUE);

    private AnyYear() {}

    /** Random values from a seed, so that a shrunk example is one number. */
    static Arbitrary<DepartmentYear> any() {
        Arbitrary<Money> money = Arbitraries.longs()
                .between(-99_999_999_999_999L, 99_999_999_999_999L)
                .map(Money::new);
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999"))
                .ofScale(3);
        Arbitrary<String> words = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("甲乙“”（）0123.%_x0041,\"'<&>=- \n")
                        .ofMinLength(1)
                        .ofMaxLength(30),
                Arbitraries.of("_x0041_", "=1+1", "2021", "１２", "a  b", "+1", "'"));
        return Combinators.combine(
                        money.list().ofSize(60),
                        numbers.list().ofSize(20),
                        words.list().ofSize(20),
                        Arbitraries.integers().between(0, 6))
                .as(AnyYear::year);
    }

    private static DepartmentYear year(List<Money> money, List<BigDecimal> numbers, List<String> words, int rows) {
        Filler filler = new Filler(money, numbers, words, rows);
        FORMS.all().forEach(filler::fill);
        filler.cells.put("封面", "年度", "内容", new Value.Number(BigDecimal.valueOf(YEAR)));
        filler.cells.put("封面", "部门名称", "内容", new Value.Words("某部门"));
        return FORMS.complete("某部门", filler.cells);
    }

    /** Fills forms with values in turn. */
    private static final class Filler {
        private final Cells cells = new Cells();
        private final List<Money> money;
        private final List<BigDecimal> numbers;
        private final List<String> words;
        private final int rows;
        private int turn;

        Filler(List<Money> money, List<BigDecimal> numbers, List<String> words, int rows) {
            this.money = money;
            this.numbers = numbers;
            this.words = words;
            this.rows = rows;
        }

        void fill(Form form) {
            for (String key : keys(form)) {
                cells.put(form.name(), key, form.columns().getFirst().name(), new Value.Words(key));
                form.columns().stream().skip(1).forEach(column -> fill(form, key, column));
            }
        }

        private Set<String> keys(Form form) {
            Set<String> keys = new LinkedHashSet<>();
            switch (form.kind()) {
                case FIXED -> form.rows().forEach(r -> keys.add(r.name()));
                case CODED ->
                    leaves(Given.CATALOGUE, form.columns().getFirst().codes()).stream()
                            .limit(rows)
                            .forEach(keys::add);
                case LIST -> {
                    for (int i = 1; i <= rows; i++) {
                        keys.add(String.valueOf(i));
                    }
                }
            }
            return keys;
        }

        private void fill(Form form, String key, Form.Column column) {
            boolean typed = YearForms.total(form, key, column.name()).isEmpty()
                    && YearForms.nameColumn(form).filter(column::equals).isEmpty();
            if (typed) {
                turn++;
                cells.put(form.name(), key, column.name(), value(YearForms.type(form, key, column.name()), column));
            }
        }

        private Value value(Form.Type type, Form.Column column) {
            if (!column.choices().isEmpty()) {
                return new Value.Words(
                        column.choices().getFirst().startsWith("=")
                                ? "1"
                                : column.choices().getFirst());
            }
            return switch (type) {
                case MONEY -> new Value.Amount(money.get(turn % money.size()));
                case COUNT ->
                    new Value.Number(numbers.get(turn % numbers.size()).setScale(0, RoundingMode.DOWN));
                case POINTS -> new Value.Number(numbers.get(turn % numbers.size()));
                case TEXT -> text(words.get(turn % words.size()));
                case CODE, DATE -> new Value.Words("2021-09-06");
            };
        }

        /** Blanks around a text are not kept, and a blank text is none. */
        private static Value text(String words) {
            return new Value.Words("词" + words.strip());
        }
    }

    private static List<String> leaves(Catalogue catalogue, String table) {
        List<String> codes = catalogue.codes().stream()
                .filter(c -> c.table().equals(table) && c.years().holds(YEAR))
                .map(Code::code)
                .sorted()
                .toList();
        return codes.stream()
                .filter(c -> codes.stream().noneMatch(d -> d.length() > c.length() && d.startsWith(c)))
                .toList();
    }
}
