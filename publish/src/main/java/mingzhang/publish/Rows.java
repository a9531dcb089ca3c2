package mingzhang.publish;

import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** A row and the sheet it stands in. */
    record Source(String sheet, Sheet.Row row) {}

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
        return data.column(sheet, column).map(c -> !isNumber(c.type())).orElse(false);
    }

    private static boolean isNumber(Form.Type type) {
        return switch (type) {
            case MONEY, COUNT, POINTS -> true;
            case TEXT, CODE, DATE -> false;
        };
    }

    /** The codes of that many digits with their sums, in order. */
    Models.Items coded(String sheet, String keys, int digits) {
        return new Models.Items(groups(sources(List.of(sheet), keys), digits).entrySet().stream()
                .map(group -> new Models.Row(
                        group.getKey(), column -> group(sheet, group.getKey(), group.getValue(), column)))
                .toList());
    }

    /** The rows of some sheets whose keys match, in the order of their keys. */
    List<Source> sources(List<String> sheets, String keys) {
        List<Source> sources = new ArrayList<>();
        sheets.forEach(sheet -> data.rows(sheet, keys).forEach(row -> sources.add(new Source(sheet, row))));
        sources.sort(Comparator.comparing(source -> source.row().key()));
        return sources;
    }

    /** The rows below each code of that many digits, in the order of the codes. */
    static Map<String, List<Source>> groups(List<Source> sources, int digits) {
        return sources.stream()
                .collect(Collectors.groupingBy(
                        source -> start(source.row().key(), digits), LinkedHashMap::new, Collectors.toList()));
    }

    private TemplateModel group(String sheet, String code, List<Source> rows, String column) {
        return switch (column) {
            case "编码", "键" -> Models.text(code);
            case "名称" -> Models.text(data.codeName(sheet, code));
            case "类名" -> Models.text(data.codeName(sheet, start(code, CLASS)));
            case "款名" -> Models.text(data.codeName(sheet, start(code, SECTION)));
            default ->
                isText(sheet, column)
                        ? cell(sheet, rows.getFirst().row(), column)
                        : new Models.Figure(sum(rows, code, column));
        };
    }

    /**
     * The sum of a column over rows.
     *
     * @param code what their keys begin with; it becomes part of the path
     * @param column a column, or {@code sheet.column} for the rows of that sheet only
     */
    Quantity sum(List<Source> rows, String code, String column) {
        int dot = column.indexOf('.');
        String only = dot < 0 ? "" : column.substring(0, dot);
        String name = column.substring(dot + 1);
        Quantity total = Quantity.NOTHING;
        for (String sheet : rows.stream().map(Source::sheet).distinct().toList()) {
            if (only.isEmpty() || only.equals(sheet)) {
                total = total.plus(sumOfSheet(rows, sheet, code, name));
            }
        }
        String sheet = rows.isEmpty() ? "" : rows.getFirst().sheet();
        return total.named((sheet.isEmpty() ? code : data.codeName(sheet, code)) + name);
    }

    private Quantity sumOfSheet(List<Source> rows, String sheet, String code, String column) {
        List<Sheet.Row> own = rows.stream()
                .filter(row -> row.sheet().equals(sheet))
                .map(Source::row)
                .toList();
        Quantity sum =
                own.stream().map(row -> data.quantity(sheet, row, column)).reduce(Quantity.NOTHING, Quantity::plus);
        boolean one = own.size() == 1 && own.getFirst().key().equals(code);
        String path = sheet + "." + (one ? code : code + "*") + "." + column;
        return sum.path().isEmpty() ? sum : new Quantity(path, column, sum.kind(), sum.exact());
    }

    private static String start(String code, int digits) {
        return code.substring(0, Math.min(digits, code.length()));
    }
}
