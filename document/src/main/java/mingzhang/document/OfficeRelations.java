package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which parts of an office package one of its parts refers to. */
final class OfficeRelations {
    private final String folder;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, List<String>> byKind = new HashMap<>();

    private OfficeRelations(String folder) {
        this.folder = folder;
    }

    /** @param part the part that refers, or nothing for the package itself */
    static OfficeRelations of(Map<String, byte[]> parts, String part) throws XMLStreamException {
        int cut = part.lastIndexOf('/') + 1;
        OfficeRelations relations = new OfficeRelations(part.substring(0, cut));
        byte[] list = parts.get(relations.folder + "_rels/" + part.substring(cut) + ".rels");
        if (list != null) {
            Xml.each(list, (in, element) -> {
                if (element.equals("Relationship")
                        && !Xml.attribute(in, "TargetMode", "").equals("External")) {
                    relations.add(
                            Xml.attribute(in, "Id", ""),
                            Xml.attribute(in, "Type", ""),
                            Xml.attribute(in, "Target", ""));
                }
            });
        }
        return relations;
    }

    private void add(String id, String type, String target) {
        String path = path(target);
        byId.put(id, path);
        byKind.computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), k -> new ArrayList<>())
                .add(path);
    }

    /** The name of a part from the root of the package; {@code ..} goes up and never beyond the root. */
    private String path(String target) {
        List<String> steps = new ArrayList<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    String target(@Nullable String id) {
        return byId.getOrDefault(id == null ? "" : id, "");
    }

    String ofKind(String kind, String usual) {
        List<String> all = allOfKind(kind);
        return all.isEmpty() ? usual : all.getFirst();
    }

    List<String> allOfKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
