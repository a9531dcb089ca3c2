package mingzhang.ledger.resource;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import mingzhang.figures.Money;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;

/** A row of a workbook whose cells all fit their columns. */
record BookRow(String sheet, int number, Map<String, String> cells) {
    BookRow {
        cells = Map.copyOf(cells);
    }

    /** The sheets on whose rows others rest, with the column that names them. */
    private static final Map<String, String> KEYS = Map.of("采购计划", "计划编号", "采购合同", "合同编号", "项目", "项目代码");

    /** What rows of other sheets know this one by; empty where none do. */
    Set<String> key() {
        String column = KEYS.get(sheet);
        return column == null ? Set.of() : Set.of(column + text(column));
    }

    /** Whether it rests on one of these. */
    boolean restsOn(Set<String> keys) {
        return KEYS.values().stream()
                .anyMatch(column -> !column.equals(KEYS.get(sheet)) && keys.contains(column + text(column)));
    }

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    LocalDate day(String column) {
        return BookText.day(text(column)).orElseThrow();
    }

    @Nullable
    LocalDate dayOrNone(String column) {
        return BookText.day(text(column)).orElse(null);
    }

    int count(String column) {
        return Integer.parseInt(text(column));
    }

    Money money(String column) {
        return BookText.money(text(column)).orElseThrow();
    }

    boolean yes(String column) {
        return text(column).equals("是");
    }

    <E extends Enum<E> & Termed> E choice(Class<E> choices, String column) {
        return Termed.known(choices, text(column));
    }
}
