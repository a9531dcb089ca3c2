package mingzhang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The labels beside a document: NAME.json with {@code findings} and {@code ambiguous}, or one findings.json for the
 * folder, whose {@code seed} names a document by the digits that its file name begins with.
 */
final class LabelFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelFile() {}

    /**
     * The labels of a document; empty where nobody has labelled it.
     *
     * @param name the document's file name
     * @param beside the text of a file of that name in the document's folder, if there is one
     * @throws IllegalArgumentException where a file of labels is no JSON
     */
    static Optional<List<Label>> of(String name, Function<String, Optional<String>> beside) {
        Optional<List<Label>> own =
                beside.apply(name.replaceFirst("\\.[^.]*$", "") + ".json").map(LabelFile::own);
        return own.isPresent() ? own : beside.apply("findings.json").map(text -> shared(name, text));
    }

    private static List<Label> own(String text) {
        JsonNode file = read(text);
        List<Label> labels = new ArrayList<>();
        file.path("findings").forEach(node -> labels.add(label(node, duty(node))));
        file.path("ambiguous").forEach(node -> labels.add(label(node, Label.Duty.AMBIGUOUS)));
        return List.copyOf(labels);
    }

    private static List<Label> shared(String name, String text) {
        List<Label> labels = new ArrayList<>();
        for (JsonNode node : read(text)) {
            if (number(node.path("seed").asText()).equals(number(name))) {
                labels.add(label(node, duty(node)));
            }
        }
        return List.copyOf(labels);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("标注文件不是正确的 JSON：" + e.getOriginalMessage(), e);
        }
    }

    /** The digits that a file name begins with; the whole name where it begins with none. */
    private static String number(String name) {
        String digits = name.replaceFirst("\\D.*$", "");
        return digits.isEmpty() ? name : digits;
    }

    private static Label.Duty duty(JsonNode node) {
        boolean optional = node.path("explained_by_rounding").asBoolean()
                || "info".equals(node.path("severity").asText());
        return optional ? Label.Duty.OPTIONAL : Label.Duty.REQUIRED;
    }

    private static Label label(JsonNode node, Label.Duty duty) {
        return new Label(
                node.path("kind").asText("ambiguous"),
                node.path("severity").asText("error"),
                node.path("quote").asText(),
                node.path("printed").asText(),
                node.path("expected").asText(),
                duty);
    }
}
