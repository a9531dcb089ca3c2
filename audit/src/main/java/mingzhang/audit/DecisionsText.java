package mingzhang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads a file of decisions and finds everything that is wrong with it. */
final class DecisionsText {
    private static final Set<String> KEYS = Set.of("id", "verdict", "reason", "who", "day", "file");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private DecisionsText() {}

    static List<Decision> read(String text) {
        DecisionsText reader = new DecisionsText();
        List<Decision> decisions = reader.entries(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (!reader.problems.isEmpty()) {
            throw new DecisionsException(reader.problems);
        }
        return decisions;
    }

    private List<Decision> entries(String text) {
        Object read = parsed(text);
        if (!(read instanceof List<?> list)) {
            if (problems.isEmpty()) {
                problems.add("应当是一个列表，每条写 id、verdict、reason。");
            }
            return List.of();
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Decision decision = decision(i + 1, list.get(i));
            if (decision != null) {
                decisions.add(decision);
            }
        }
        return decisions;
    }

    /** JSON by its first character; in YAML every scalar is text, lest an id of digits become a number. */
    private @Nullable Object parsed(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return List.of();
        }
        try {
            boolean json = start.startsWith("[") || start.startsWith("{");
            return json
                    ? new ObjectMapper().readValue(text, Object.class)
                    : new Load(LoadSettings.builder()
                                    .setSchema(new FailsafeSchema())
                                    .setMaxAliasesForCollections(10)
                                    .build())
                            .loadFromString(text);
        } catch (JsonProcessingException e) {
            problems.add("JSON 写得不对，在第%d行第%d列附近。"
                    .formatted(
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
        } catch (YamlEngineException e) {
            problems.add("YAML 写得不对："
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "。");
        }
        return null;
    }

    private @Nullable Decision decision(int number, Object entry) {
        if (!(entry instanceof Map<?, ?> fields)) {
            problems.add("第" + number + "条不是“名称: 值”的形式。");
            return null;
        }
        int before = problems.size();
        fields.keySet().stream()
                .filter(key -> !KEYS.contains(String.valueOf(key)))
                .forEach(key -> problems.add("第" + number + "条里不认识“" + key + "”。"));
        String id = text(fields, "id");
        check(!id.isEmpty(), number, "缺少 id（报告中的编号）。");
        Decision.Verdict verdict = verdict(number, text(fields, "verdict"));
        String reason = text(fields, "reason");
        check(verdict != Decision.Verdict.DISMISSED || !reason.isEmpty(), number, "判为不是错误（dismissed），必须写理由 reason。");
        LocalDate day = day(number, text(fields, "day"));
        String file = text(fields, "file");
        check(id.isEmpty() || seen.add(id + "\n" + file), number, "与前面一条重复：编号 " + id + "。");
        return problems.size() > before || verdict == null
                ? null
                : new Decision(id, verdict, reason, text(fields, "who"), day, file);
    }

    private static String text(Map<?, ?> fields, String key) {
        Object value = fields.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private void check(boolean good, int number, String otherwise) {
        if (!good) {
            problems.add("第" + number + "条" + otherwise);
        }
    }

    private Decision.@Nullable Verdict verdict(int number, String word) {
        return switch (word) {
            case "confirmed" -> Decision.Verdict.CONFIRMED;
            case "dismissed" -> Decision.Verdict.DISMISSED;
            default -> {
                problems.add("第" + number + "条的 verdict 应为 confirmed（确认）或 dismissed（不是错误），现为“" + word + "”。");
                yield null;
            }
        };
    }

    private @Nullable LocalDate day(int number, String word) {
        try {
            return word.isEmpty() ? null : LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            problems.add("第" + number + "条的 day 应写成 2021-09-30 的形式，现为“" + word + "”。");
            return null;
        }
    }
}
