package mingzhang.publish.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the search of the front page looks through: a script file, because a page from a folder may not fetch data. */
final class SearchData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchData() {}

    static void write(Path file, List<Entry> entries, Map<String, String> terms) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        Map<String, ArrayNode> byDepartment = new LinkedHashMap<>();
        for (Entry entry : entries) {
            ArrayNode department = byDepartment.computeIfAbsent(
                    entry.department(),
                    name -> root.withArray("/departments")
                            .addArray()
                            .add(name)
                            .add(Entry.slug(name))
                            .add(entry.region().name())
                            .addArray());
            department
                    .addArray()
                    .add(entry.year())
                    .add(Wording.kind(entry.kind()))
                    .add(entry.page());
        }
        terms.keySet().forEach(root.withArray("/terms")::add);
        Files.writeString(file, "window.mzSearch = " + JSON.writeValueAsString(root) + ";\n");
    }
}
