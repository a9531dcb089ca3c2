package mingzhang.publish;

import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingzhang.catalogue.Form;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** The rows of a sheet for a template to walk through: one by one, or gathered by 类, 款 and 项. */
final class Rows {
    private static final int CLASS = 3;
    private static final int SECTION = 5;

    private final Data data;

    Rows(Data data) {
        this.data = data;
    }

    /** Every row whose key matches. */
    Models.Items plain(String sheet, String keys) {
        return new Models.Items(data.rows(sheet, keys).stream()
                .map(row -> new Models.Row(row.key(), column -> cell(sheet, row, column)))
                .toList());
    }

    private TemplateModel cell(String sheet, Sheet.Row row, String column) {
        if (column.equals("键")) {
            return Models.text(row.key());
        }
        return row.value(column) instanceof Value.Words || isText(sheet, column)
                ? Models.text(Data.words(row.value(column)))
                : new Models.Figure(data.quantity(sheet, row, column));
    }

    private boolean isText(String sheet, String column) {
        return data.column(sheet, column)
                .map(known -> known.type() != Form.Type.MONEY
                        && known.type() != Form.Type.COUNT
                        && known.type() != Form.Type.POINTS)
                .orElse(false);
    }

    /** The codes of that many digits with their sums, in order. */
    Models.Items coded(String sheet, int digits) {
        return new Models.Items(groups(sheet, digits).entrySet().stream()
                .map(group -> new Models.Row(group.getKey(), column -> group(sheet, group.getKey(), group.getValue(), column)))
                .toList());
    }

    /** The rows below each code of that many digits, in the order of the codes. */
    Map<String, List<Sheet.Row>> groups(String sheet, int digits) {
        return data.rows(sheet, "*").stream()
                .sorted(java.util.Comparator.comparing(Sheet.Row::key))
                .collect(Collectors.groupingBy(
                        row -> row.key().substring(0, Math.min(digits, row.key().length())),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private TemplateModel group(String sheet, String code, List<Sheet.Row> rows, String column) {
        return switch (column) {
            case "编码", "键" -> Models.text(code);
            case "名称" -> Models.text(data.codeName(sheet, code));
            case "类名" -> Models.text(data.codeName(sheet, start(code, CLASS)));
            case "款名" -> Models.text(data.codeName(sheet, start(code, SECTION)));
            case "类" -> Models.text(start(code, CLASS));
            case "款" -> Models.text(tail(start(code, SECTION), CLASS));
            case "项" -> Models.text(tail(code, SECTION));
            default ->
                isText(sheet, column) ? cell(sheet, rows.getFirst(), column) : new Models.Figure(sum(sheet, rows, code, column));
        };
    }

    /** The sum of a column over the rows below a code. */
    Quantity sum(String sheet, List<Sheet.Row> rows, String code, String column) {
        Quantity sum = rows.stream()
                .map(row -> data.quantity(sheet, row, column))
                .reduce(Quantity.NOTHING, Quantity::plus);
        String keys = rows.size() == 1 && rows.getFirst().key().equals(code) ? code : code + "*";
        return new Quantity(sheet + "." + keys + "." + column, data.codeName(sheet, code) + column, sum.kind(), sum.exact());
    }

    private static String start(String code, int digits) {
        return code.substring(0, Math.min(digits, code.length()));
    }

    private static String tail(String code, int from) {
        return code.length() > from ? code.substring(from) : "";
    }
}
