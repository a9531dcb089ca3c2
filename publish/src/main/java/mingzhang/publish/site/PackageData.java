package mingzhang.publish.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import mingzhang.figures.Money;
import mingzhang.publish.Publication;

/**
 * The open data of a package.
 *
 * @param unit of its amounts
 * @param about what its cover says of the department, by English name
 * @param facts its named figures, by name
 * @param figures every figure that its document prints
 */
record PackageData(
        String unit, Map<String, String> about, SequencedMap<String, Fact> facts, List<PrintedFigure> figures) {
    static final PackageData NONE = new PackageData("", Map.of(), new LinkedHashMap<>(), List.of());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A figure of a document: what it is called, where it comes from, its exact value and how it is printed. */
    record PrintedFigure(String label, String path, String value, String printed) {}

    /**
     * The data of a package; none where it was published without them.
     *
     * @throws IOException where they cannot be read, or hold what is no number
     */
    static PackageData of(Publication publication) throws IOException {
        Optional<Publication.PackagedFile> file = publication.file("json");
        return file.isEmpty()
                ? NONE
                : read(publication.folder().resolve(file.get().name()));
    }

    private static PackageData read(Path file) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            String unit = root.path("unit").asText();
            Map<String, String> about = new LinkedHashMap<>();
            root.path("about")
                    .properties()
                    .forEach(e -> about.put(e.getKey(), e.getValue().asText()));
            LinkedHashMap<String, Fact> facts = new LinkedHashMap<>();
            root.path("facts").forEach(node -> facts.put(node.path("name").asText(), fact(node, unit)));
            List<PrintedFigure> figures = new ArrayList<>();
            root.path("figures").forEach(node -> figures.add(figure(node)));
            return new PackageData(unit, about, facts, figures);
        } catch (JsonProcessingException | ArithmeticException | NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private static Fact fact(JsonNode node, String unit) {
        boolean money = node.path("kind").asText().equals("money");
        BigDecimal value = new BigDecimal(node.path("value").asText());
        return new Fact(
                node.path("name").asText(),
                node.path("path").asText(),
                money,
                money ? Money.ofYuan(value).yuan() : value,
                node.path("printed").asText(),
                unit);
    }

    private static PrintedFigure figure(JsonNode node) {
        return new PrintedFigure(
                node.path("label").asText(),
                node.path("path").asText(),
                node.path("value").asText(),
                node.path("printed").asText());
    }

    Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
