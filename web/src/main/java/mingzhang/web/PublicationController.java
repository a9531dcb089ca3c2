package mingzhang.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    PublicationController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/publications")
    List<Publication> list() {
        return shelf.list();
    }

    @GetMapping("/api/publications/{id}")
    Publication one(@PathVariable String id) {
        return shelf.one(id).orElseThrow(Problem::noPublication);
    }

    /** A page is shown, in the sandbox that {@link SecurityHeaders} puts around it; everything else is downloaded. */
    @GetMapping("/api/publications/{id}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name) {
        Path file = shelf.file(one(id), name).orElseThrow(Problem::noFile);
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
