package mingzhang.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.publish.Publication;
import mingzhang.publish.Verification;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published packages of the site folder, and their files. */
@RestController
class PublicationController {
    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.parseMediaType("text/html;charset=utf-8"),
            "json", MediaType.APPLICATION_JSON,
            "csv", MediaType.parseMediaType("text/csv;charset=utf-8"),
            "pdf", MediaType.APPLICATION_PDF,
            "ofd", MediaType.parseMediaType("application/ofd"),
            "docx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final Shelf shelf;
    private final Catalogue catalogue;

    PublicationController(Shelf shelf, Settings settings) {
        this.shelf = shelf;
        this.catalogue = settings.catalogue();
    }

    /**
     * A package opened.
     *
     * @param intact whether every file is still the one that was published, by its hash
     */
    record Opened(PublicationView publication, List<KeyFigures.KeyFigure> keyFigures, boolean intact) {}

    @GetMapping("/api/publications")
    List<PublicationView> list() {
        return shelf.list().stream()
                .map(one -> PublicationView.of(one, catalogue))
                .toList();
    }

    @GetMapping("/api/publications/{id}")
    Opened one(@PathVariable String id) throws IOException {
        Publication publication = find(id);
        List<KeyFigures.KeyFigure> figures = publication
                .file("json")
                .flatMap(file -> shelf.file(publication, file.name()))
                .flatMap(data -> catalogue.profile(publication.profile()).map(known -> KeyFigures.read(data, known)))
                .orElse(List.of());
        boolean intact = Verification.verify(publication.folder()).intact();
        return new Opened(PublicationView.of(publication, catalogue), figures, intact);
    }

    private Publication find(String id) {
        return shelf.one(id).orElseThrow(Problem::noPublication);
    }

    /** A page is shown, in the sandbox that {@link SecurityHeaders} puts around it; everything else is downloaded. */
    @GetMapping("/api/publications/{id}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name) {
        return send(shelf.file(find(id), name).orElseThrow(Problem::noFile), name);
    }

    /** The same for a file of a publication that this one corrects. */
    @GetMapping("/api/publications/{id}/earlier/{version}/{name}")
    ResponseEntity<Resource> earlier(@PathVariable String id, @PathVariable String version, @PathVariable String name) {
        Publication publication = find(id);
        return publication.corrections().stream()
                .map(Publication.Correction::folder)
                .filter(folder -> folder.endsWith("/" + version))
                .findFirst()
                .flatMap(folder -> shelf.file(publication, folder + "/" + name))
                .map(file -> send(file, name))
                .orElseThrow(Problem::noFile);
    }

    private static ResponseEntity<Resource> send(Path file, String name) {
        String format = name.substring(name.lastIndexOf('.') + 1);
        boolean page = format.equals("html");
        ContentDisposition disposition = (page ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(format, MediaType.APPLICATION_OCTET_STREAM))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(file));
    }
}
