package mingzhang.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A scored form as JSON: {@code {"total": "94.00", "grade": "优", "items": [{"path": […], "weight": "6", "score": "5.5",
 * "typed": "5.5", "rule": …, "formula": …, "inputs": […], "verdict": …, "reason": …}]}}. Numbers are decimal text.
 */
public final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOTAL_DECIMALS = 2;

    private EvaluationJson() {}

    /** The same result gives the same text, on one line. */
    public static String write(Evaluated evaluated) {
        ObjectNode root = JSON.createObjectNode();
        root.put("department", evaluated.form().subject());
        write(evaluated, root);
        return root.toString();
    }

    /** The department's form, with those of its projects as {@code projects}: the same shape with {@code project} each. */
    public static String write(EvaluatedYear year) {
        ObjectNode root = JSON.createObjectNode();
        year.department().ifPresent(department -> {
            root.put("department", department.form().subject());
            write(department, root);
        });
        ArrayNode projects = root.putArray("projects");
        year.projects().forEach(project -> {
            ObjectNode node = projects.addObject();
            node.put("project", project.form().subject());
            write(project, node);
        });
        return root.toString();
    }

    private static void write(Evaluated evaluated, ObjectNode root) {
        root.put("year", evaluated.form().year());
        root.put("frame", evaluated.form().frame().id());
        root.put("total", total(evaluated.total()));
        root.put("typedTotal", total(evaluated.typedTotal()));
        root.put("grade", evaluated.grade());
        root.put("least", total(evaluated.least()));
        root.put("most", total(evaluated.most()));
        ArrayNode items = root.putArray("items");
        evaluated.items().forEach(item -> write(item, items.addObject()));
        ArrayNode remarks = root.putArray("problems");
        evaluated.remarks().forEach(remark -> write(remark, remarks.addObject()));
    }

    private static @Nullable String total(@Nullable BigDecimal sum) {
        return sum == null
                ? null
                : sum.setScale(TOTAL_DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static void write(Scored scored, ObjectNode item) {
        Indicator line = scored.indicator();
        ArrayNode path = item.putArray("path");
        if (!line.project().isEmpty()) {
            path.add(line.project());
        }
        line.path().forEach(path::add);
        item.put("weight", Decimals.plainOrNull(line.points()));
        item.put("score", Decimals.plainOrNull(scored.score()));
        item.put("typed", Decimals.plainOrNull(line.typed()));
        item.put("rule", scored.rule().id());
        item.put("formula", scored.formula());
        ArrayNode inputs = item.putArray("inputs");
        scored.inputs()
                .forEach(input -> inputs.addObject()
                        .put("name", input.name())
                        .put("value", input.shown())
                        .put("origin", input.origin()));
        item.put("rounding", scored.rounding());
        item.put("clause", scored.clause());
        item.put("verdict", scored.verdict().id());
        item.put("reason", scored.why());
    }

    private static void write(Remark remark, ObjectNode node) {
        node.put("id", remark.id());
        node.put("refused", remark.refuses());
        ArrayNode path = node.putArray("path");
        remark.path().forEach(path::add);
        node.put("message", remark.found());
        node.put("mend", remark.mend());
    }
}
