package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.catalogue.Shelf.TextFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file whose values know their lines. Every value is text, as it is written. */
final class YamlEntry {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

    private final TextFile file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Problems problems;

    private YamlEntry(TextFile file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            problem(node, "这里应当是“名称: 值”", "参照同一文件夹里的其他文件。");
        }
    }

    private void take(NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        if (name.isEmpty() || values.putIfAbsent(name, tuple.getValueNode()) != null) {
            problem(tuple.getKeyNode(), "“" + name + "”重复或为空", "每个名称只写一次。");
        }
    }

    /** The one mapping of a file; empty, and a problem noted, where it cannot be read. */
    static Optional<YamlEntry> of(TextFile file, Problems problems) {
        try {
            Optional<Node> node = new Compose(SETTINGS).composeString(file.text());
            if (node.isEmpty()) {
                problems.add(file.shown(), 0, "文件是空的", "写入内容或删除文件。");
            }
            return node.map(root -> new YamlEntry(file, root, problems));
        } catch (YamlEngineException e) {
            problems.add(file.shown(), line(e), "不是正确的 YAML：" + firstLine(e), "检查缩进、引号和冒号。");
            return Optional.empty();
        }
    }

    private static int line(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0)
                : 0;
    }

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The text of a name that must be there; empty, and a problem noted, where it is not. */
    String required(String name) {
        String text = optional(name, "");
        if (text.isEmpty()) {
            problem(node, "缺少“" + name + "”", "补上这一项。");
        }
        return text;
    }

    String optional(String name, String otherwise) {
        String text = orNull(name);
        return text == null ? otherwise : text;
    }

    @Nullable
    String orNull(String name) {
        Node value = values.get(name);
        return value == null ? null : scalar(value, name);
    }

    private String scalar(Node value, String name) {
        if (value instanceof ScalarNode text) {
            return text.getValue().strip();
        }
        problem(value, "“" + name + "”应当是一个值", "不要写成列表或多层。");
        return "";
    }

    boolean flag(String name) {
        return "true".equals(choice(name, Set.of("true", "false"), "false"));
    }

    /** The text of a name that may only be one of a few words. */
    String choice(String name, Set<String> words, String otherwise) {
        String text = optional(name, otherwise);
        if (!words.contains(text)) {
            problem(
                    name,
                    "“" + name + "”写作“" + text + "”",
                    "可写：" + String.join("、", words.stream().sorted().toList()) + "。");
            return otherwise;
        }
        return text;
    }

    int number(String name, int otherwise) {
        String text = optional(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,4}")) {
            problem(name, "“" + name + "”写作“" + text + "”", "写四位年份。");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    /** The texts of a list; empty where it is not there. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        elements(name).forEach(element -> texts.add(scalar(element, name)));
        return texts;
    }

    /** The mappings of a list; empty where it is not there. */
    List<YamlEntry> entries(String name) {
        return elements(name).stream()
                .map(element -> new YamlEntry(file, element, problems))
                .toList();
    }

    private List<Node> elements(String name) {
        Node value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        problem(value, "“" + name + "”应当是列表", "每行以“- ”开头，或写成 [甲, 乙]。");
        return List.of();
    }

    /** A mapping below this one. */
    Optional<YamlEntry> entry(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> new YamlEntry(file, value, problems));
    }

    /** The names in order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Notes the names that nobody knows. */
    void refuseOthers(Set<String> known) {
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(
                        name,
                        "不认识“" + name + "”",
                        "可用的有：" + String.join("、", known.stream().sorted().toList()) + "。"));
    }

    /** Notes a problem at a name, or at the whole entry where the name is not there. */
    void problem(String name, String found, String mend) {
        problem(values.getOrDefault(name, node), found, mend);
    }

    private void problem(Node at, String found, String mend) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        problems.add(file.shown(), line, found, mend);
    }
}
