package mingzhang.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingzhang.catalogue.Profile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures that a visitor asks for first, taken from the open data of a package as they are printed there. */
final class KeyFigures {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** How the data mark the same figure of the year before: of accounts, and of budgets. */
    private static final List<String> BEFORE = List.of(".上年决算数", ".上年预算数");

    /** The setting of a profile that names them: facts, each with {@code =} and what the page calls it where it differs. */
    private static final String SETTING = "key.figures";

    private KeyFigures() {}

    /**
     * A figure with its unit.
     *
     * @param before the same of the year before, or empty where the data do not have it
     */
    record KeyFigure(String name, String amount, String before) {}

    /** In the order of the profile; what the data do not have is left out. */
    static List<KeyFigure> read(Path data, Profile profile) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(data));
            Map<String, String> printed = new HashMap<>();
            root.path("facts")
                    .forEach(fact -> printed.put(
                            fact.path("name").asString(""), fact.path("printed").asString("")));
            String unit = root.path("unit").asString("");
            return Stream.of(profile.settings().getOrDefault(SETTING, "").split(" "))
                    .map(wanted -> wanted.split("=", 2))
                    .flatMap(wanted -> figure(wanted[0], wanted[wanted.length - 1], printed, unit))
                    .toList();
        } catch (IOException | JacksonException e) {
            return List.of();
        }
    }

    private static Stream<KeyFigure> figure(String fact, String name, Map<String, String> printed, String unit) {
        String before = BEFORE.stream()
                .flatMap(mark -> Stream.ofNullable(printed.get(fact + mark)))
                .findFirst()
                .map(amount -> amount + unit)
                .orElse("");
        return Stream.ofNullable(printed.get(fact)).map(amount -> new KeyFigure(name, amount + unit, before));
    }
}
