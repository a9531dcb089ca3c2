package mingzhang.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures that a visitor asks for first, taken from the open data of a package as they are printed there. */
final class KeyFigures {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEFORE = ".上年决算数";

    /** What the open data call a figure, and what the page calls it. */
    private static final List<Map.Entry<String, String>> WANTED = List.of(
            Map.entry("收入总计", "收入总计"),
            Map.entry("本年收入合计", "本年收入"),
            Map.entry("本年支出合计", "本年支出"),
            Map.entry("基本支出", "基本支出"),
            Map.entry("项目支出", "项目支出"),
            Map.entry("三公合计", "“三公”经费"),
            Map.entry("机关运行经费", "机关运行经费"),
            Map.entry("年末结转和结余", "年末结转和结余"));

    private KeyFigures() {}

    /**
     * A figure with its unit.
     *
     * @param before the same of the year before, or empty where the data do not have it
     */
    record KeyFigure(String name, String amount, String before) {}

    /** In a fixed order; what the data do not have is left out. */
    static List<KeyFigure> read(Path data) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(data));
            Map<String, String> printed = new HashMap<>();
            root.path("facts")
                    .forEach(fact -> printed.put(
                            fact.path("name").asString(""), fact.path("printed").asString("")));
            String unit = root.path("unit").asString("");
            return WANTED.stream()
                    .flatMap(wanted -> figure(wanted, printed, unit))
                    .toList();
        } catch (IOException | JacksonException e) {
            return List.of();
        }
    }

    private static Stream<KeyFigure> figure(
            Map.Entry<String, String> wanted, Map<String, String> printed, String unit) {
        String before = Optional.ofNullable(printed.get(wanted.getKey() + BEFORE))
                .map(amount -> amount + unit)
                .orElse("");
        return Stream.ofNullable(printed.get(wanted.getKey()))
                .map(amount -> new KeyFigure(wanted.getValue(), amount + unit, before));
    }
}
