package mingzhang.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.publish.Publication.Attestation;
import mingzhang.publish.Publication.Correction;
import mingzhang.publish.Publication.Counts;
import mingzhang.publish.Publication.Explanation;
import mingzhang.publish.Publication.PackagedFile;

/** The manifest of a package as JSON. */
final class ManifestJson {
    static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ManifestJson() {}

    static String write(Publication publication) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        root.put("department", publication.department())
                .put("year", publication.year())
                .put("profile", publication.profile())
                .put("title", publication.title())
                .put("day", publication.day().toString())
                .put("rounding", publication.rounding())
                .put("state", publication.state().word());
        publication
                .attestations()
                .forEach(a -> root.withArray("/attestations")
                        .addObject()
                        .put("by", a.by())
                        .put("at", a.at().toString())
                        .put("statement", a.statement()));
        publication
                .corrections()
                .forEach(c -> root.withArray("/corrections")
                        .addObject()
                        .put("folder", c.folder())
                        .put("day", c.day().toString())
                        .put("reason", c.reason()));
        publication
                .files()
                .forEach(file -> root.withArray("/files")
                        .addObject()
                        .put("name", file.name())
                        .put("kind", file.kind())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256())
                        .put("sm3", file.sm3()));
        publication
                .explanations()
                .forEach(e -> root.withArray("/explanations")
                        .addObject()
                        .put("finding", e.finding())
                        .put("message", e.message())
                        .put("reason", e.reason()));
        Counts counts = publication.counts();
        ObjectNode node = root.putObject("counts");
        node.put("figuresPrinted", counts.figuresPrinted());
        ObjectNode readBack = node.putObject("figuresReadBack");
        new TreeMap<>(counts.figuresReadBack()).forEach(readBack::put);
        node.put("relationsChecked", counts.relationsChecked())
                .put("errors", counts.errors())
                .put("warnings", counts.warnings())
                .put("notes", counts.notes());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Reads the manifest of a package. Throws {@link IOException} where it has none, or none that can be read. */
    static Publication read(Path folder) throws IOException {
        JsonNode root = JSON.readTree(Files.readString(folder.resolve(FILE)));
        if (root == null || !root.hasNonNull("department") || !root.hasNonNull("files")) {
            throw new IOException("不是公开包的清单：" + folder.resolve(FILE));
        }
        List<PackagedFile> files = new ArrayList<>();
        root.path("files")
                .forEach(file -> files.add(new PackagedFile(
                        file.path("name").asText(),
                        file.path("kind").asText(),
                        file.path("bytes").asLong(),
                        file.path("sha256").asText(),
                        file.path("sm3").asText())));
        return new Publication(
                folder,
                root.path("department").asText(),
                root.path("year").asInt(),
                root.path("profile").asText(),
                root.path("title").asText(),
                LocalDate.parse(root.path("day").asText()),
                root.path("rounding").asText(),
                state(root),
                attestations(root.path("attestations")),
                corrections(root.path("corrections")),
                files,
                explanations(root.path("explanations")),
                counts(root.path("counts")));
    }

    private static Publication.State state(JsonNode root) throws IOException {
        try {
            return Publication.State.of(root.path("state").asText());
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static List<Attestation> attestations(JsonNode nodes) {
        List<Attestation> attestations = new ArrayList<>();
        nodes.forEach(node -> attestations.add(new Attestation(
                node.path("by").asText(),
                Instant.parse(node.path("at").asText()),
                node.path("statement").asText())));
        return attestations;
    }

    private static List<Correction> corrections(JsonNode nodes) {
        List<Correction> corrections = new ArrayList<>();
        nodes.forEach(node -> corrections.add(new Correction(
                node.path("folder").asText(),
                LocalDate.parse(node.path("day").asText()),
                node.path("reason").asText())));
        return corrections;
    }

    private static List<Explanation> explanations(JsonNode nodes) {
        List<Explanation> explanations = new ArrayList<>();
        nodes.forEach(node -> explanations.add(new Explanation(
                node.path("finding").asText(),
                node.path("message").asText(),
                node.path("reason").asText())));
        return explanations;
    }

    private static Counts counts(JsonNode node) {
        Map<String, Integer> readBack = new TreeMap<>();
        node.path("figuresReadBack")
                .properties()
                .forEach(e -> readBack.put(e.getKey(), e.getValue().asInt()));
        return new Counts(
                node.path("figuresPrinted").asInt(),
                readBack,
                node.path("relationsChecked").asInt(),
                node.path("errors").asInt(),
                node.path("warnings").asInt(),
                node.path("notes").asInt());
    }
}
