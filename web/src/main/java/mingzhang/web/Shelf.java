package mingzhang.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packages of the site folder: every folder with a manifest.json is one. */
class Shelf {
    private static final int DEEPEST = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path site;

    Shelf(Settings settings) {
        this.site = settings.site();
    }

    /** All packages, the latest year first. A folder whose manifest cannot be read is left out. */
    List<Publication> list() {
        if (!Files.isDirectory(site)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(site, DEEPEST)) {
            return files.filter(file -> file.endsWith("manifest.json"))
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Publication::year).reversed().thenComparing(Publication::department))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Publication> one(String id) {
        return list().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The file of a package, only where its manifest names it and it lies within the site. */
    Optional<Path> file(Publication publication, String name) {
        return publication
                .file(name)
                .map(file -> Publication.folder(site, publication.id()).resolve(file.name()))
                .filter(this::within);
    }

    private boolean within(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(site.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Publication> read(Path manifest) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(manifest));
            Path folder = manifest.getParent();
            return folder == null ? Optional.empty() : Optional.of(publication(folder, json));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private Publication publication(Path folder, JsonNode json) {
        return new Publication(
                site.relativize(folder).toString().replace('\\', '/').replace('/', '~'),
                json.path("department").asString(""),
                json.path("year").asInt(0),
                json.path("kind").asString("final-accounts"),
                json.path("title").asString(""),
                files(folder, json.path("files")),
                keyFigures(json.path("keyFigures")),
                audit(json.path("audit")),
                readBack(json.path("readBack")));
    }

    private static List<Publication.File> files(Path folder, JsonNode list) {
        List<Publication.File> files = new ArrayList<>();
        for (JsonNode one : list) {
            String name = one.path("name").asString("");
            if (Files.isRegularFile(folder.resolve(name))) {
                String format = name.substring(name.lastIndexOf('.') + 1);
                files.add(new Publication.File(
                        name,
                        format,
                        one.path("bytes").asLong(0),
                        one.path("sha256").asString("")));
            }
        }
        return files;
    }

    private static List<Publication.KeyFigure> keyFigures(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> new Publication.KeyFigure(
                        one.path("name").asString(""), one.path("amount").asString("")))
                .toList();
    }

    private static Publication.@Nullable AuditSummary audit(JsonNode json) {
        return json.isMissingNode()
                ? null
                : new Publication.AuditSummary(
                        json.path("errors").asInt(0),
                        json.path("warnings").asInt(0),
                        json.path("notes").asInt(0),
                        json.path("relations").asInt(0),
                        json.path("figures").asInt(0));
    }

    private static Publication.@Nullable ReadBack readBack(JsonNode json) {
        return json.isMissingNode()
                ? null
                : new Publication.ReadBack(
                        json.path("figures").asInt(0), json.path("equal").asInt(0));
    }
}
