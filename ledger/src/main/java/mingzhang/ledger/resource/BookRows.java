package mingzhang.ledger.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a workbook whose cells fit their columns; those of a sheet are grouped once, when they are first asked for. */
final class BookRows {
    private final List<BookRow> all;
    private final Map<String, Map<Object, List<BookRow>>> groups = new HashMap<>();

    BookRows(List<BookRow> all) {
        this.all = List.copyOf(all);
    }

    List<BookRow> all() {
        return all;
    }

    /**
     * The rows of a sheet that say the same, in their order; none where no row does.
     *
     * @param says what a row of this sheet is grouped by: the same at every call for the sheet
     */
    List<BookRow> of(String sheet, Function<BookRow, Object> says, Object said) {
        return groups.computeIfAbsent(
                        sheet,
                        name -> all.stream()
                                .filter(row -> row.sheet().equals(name))
                                .collect(Collectors.groupingBy(says)))
                .getOrDefault(said, List.of());
    }
}
