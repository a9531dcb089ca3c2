package mingzhang.publish.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import mingzhang.publish.Csv;

/** What the columns and the names of the open data mean, for programs. */
final class Dictionary {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Dictionary() {}

    static String csv(List<String> names, Map<String, String> meanings) {
        StringBuilder text = new StringBuilder("\uFEFF").append(Csv.line(List.of("类别", "名称", "英文名称", "含义")));
        OpenData.COLUMNS.forEach(
                column -> text.append(Csv.line(List.of("栏", column.heading(), column.key(), column.meaning()))));
        names.forEach(name -> text.append(Csv.line(List.of("指标", name, "", meanings.getOrDefault(name, "")))));
        return text.toString();
    }

    static String json(List<String> names, Map<String, String> meanings) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        OpenData.COLUMNS.forEach(column -> root.withArray("/columns")
                .addObject()
                .put("key", column.key())
                .put("heading", column.heading())
                .put("meaning", column.meaning()));
        names.forEach(name ->
                root.withArray("/names").addObject().put("name", name).put("meaning", meanings.getOrDefault(name, "")));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
