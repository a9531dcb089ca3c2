package mingzhang.year;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.figures.Money;

/**
 * A {@link DepartmentYear} as JSON and back; money stands in it as decimal text in yuan, never as a JSON number.
 *
 * <pre>{@code {"profile": "sichuan-accounts", "department": "…", "year": 2020, "sheets": [{"name": "三公经费", "rows": [
 *   {"key": "公务接待费", "values": {"项目": {"text": "公务接待费"}, "决算数": {"yuan": "13800.00"}, "备注": null}}]}]}}</pre>
 * A count or points is {@code {"number": "10"}}.
 */
public final class YearJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private YearJson() {}

    /** The same data gives the same text. */
    public static String write(DepartmentYear year) {
        ObjectNode root = JSON.createObjectNode();
        root.put("profile", year.profile());
        root.put("department", year.department());
        root.put("year", year.year());
        ArrayNode sheets = root.putArray("sheets");
        year.sheets().forEach(sheet -> sheets.add(write(sheet)));
        return root.toPrettyString();
    }

    private static ObjectNode write(Sheet sheet) {
        ObjectNode node = JSON.createObjectNode().put("name", sheet.name());
        ArrayNode rows = node.putArray("rows");
        for (Sheet.Row row : sheet.rows()) {
            ObjectNode written = rows.addObject().put("key", row.key());
            ObjectNode values = written.putObject("values");
            row.values().forEach((column, value) -> values.set(column, write(value)));
        }
        return node;
    }

    private static JsonNode write(Value value) {
        return switch (value) {
            case Value.Amount(Money money) ->
                JSON.createObjectNode().put("yuan", money.yuan().toPlainString());
            case Value.Number(BigDecimal number) -> JSON.createObjectNode().put("number", number.toPlainString());
            case Value.Words(String text) -> JSON.createObjectNode().put("text", text);
            case Value.Blank _ -> JSON.nullNode();
        };
    }

    /** @throws IllegalArgumentException with a Chinese sentence where the text is not such a year */
    public static DepartmentYear read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            List<Sheet> sheets = new ArrayList<>();
            items(root, "sheets").forEach(sheet -> sheets.add(sheet(sheet)));
            return new DepartmentYear(text(root, "profile"), text(root, "department"), year(root), sheets);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("不是 JSON：" + e.getOriginalMessage(), e);
        }
    }

    private static Sheet sheet(JsonNode node) {
        List<Sheet.Row> rows = new ArrayList<>();
        items(node, "rows").forEach(row -> rows.add(new Sheet.Row(text(row, "key"), values(row))));
        return new Sheet(text(node, "name"), rows);
    }

    private static SequencedMap<String, Value> values(JsonNode row) {
        JsonNode node = row.path("values");
        if (!node.isObject()) {
            throw new IllegalArgumentException("行“" + text(row, "key") + "”没有 values");
        }
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            values.put(entry.getKey(), value(entry.getKey(), entry.getValue()));
        }
        return values;
    }

    private static Value value(String column, JsonNode node) {
        if (node.isNull()) {
            return Value.BLANK;
        }
        try {
            if (node.has("yuan")) {
                return new Value.Amount(Money.ofYuan(new BigDecimal(text(node, "yuan"))));
            }
            return node.has("number")
                    ? new Value.Number(number(text(node, "number")))
                    : new Value.Words(text(node, "text"));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("“" + column + "”的数 " + node + " 读不出，或比分还细", e);
        }
    }

    private static BigDecimal number(String digits) {
        BigDecimal number = new BigDecimal(digits);
        if (number.precision() - number.scale() > 30 || number.scale() > 30) {
            throw new NumberFormatException(digits);
        }
        return number;
    }

    private static int year(JsonNode root) {
        JsonNode year = root.path("year");
        if (!year.isInt()) {
            throw new IllegalArgumentException("缺少 year，或不是整数");
        }
        return year.intValue();
    }

    private static JsonNode items(JsonNode node, String field) {
        JsonNode items = node.path(field);
        if (!items.isArray()) {
            throw new IllegalArgumentException("缺少 " + field + "，或不是数组");
        }
        return items;
    }

    private static String text(JsonNode node, String field) {
        JsonNode text = node.path(field);
        if (!text.isTextual()) {
            throw new IllegalArgumentException("缺少 " + field + "，或不是文字");
        }
        return text.textValue();
    }
}
