package mingzhang.publish;

import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a profile that a document really uses, with their meaning, from {@code glossary.yaml}: {@code
 * terms} by name, {@code codes} by classification code.
 *
 * @param text the document without its glossary
 */
record Glossary(Data data, Rows rows, String yaml, String text) {
    Models.Items terms() {
        return new Models.Items(part("terms").entrySet().stream()
                .filter(term -> text.contains(term.getKey()))
                .map(term -> entry(term.getKey(), String.valueOf(term.getValue())))
                .toList());
    }

    private static Models.Row entry(String name, String meaning) {
        return new Models.Row(name, column -> Models.text(column.equals("名称") ? name : meaning));
    }

    /** Every code of full length of a sheet; {@code r.解释} is empty where the profile does not explain it. */
    Models.Items codes(String sheet) {
        Map<String, @Nullable Object> meanings = part("codes");
        List<Models.Row> explained = rows.coded(sheet, "*", Integer.MAX_VALUE).items().stream()
                .map(Models.Row.class::cast)
                .map(row -> new Models.Row(row.key(), column -> explained(row, column, meanings)))
                .toList();
        return new Models.Items(explained);
    }

    private static TemplateModel explained(Models.Row row, String column, Map<String, @Nullable Object> meanings) {
        return column.equals("解释")
                ? Models.text(Yaml.text(meanings, row.key(), ""))
                : row.column().apply(column);
    }

    private Map<String, @Nullable Object> part(String name) {
        return Yaml.map(Yaml.read("glossary.yaml", yaml).get(name));
    }
}
