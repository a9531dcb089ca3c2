package mingzhang.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published packages of the site folder. */
@RestController
class PublicationController {

    @GetMapping("/api/publications")
    List<Object> list() {
        return List.of();
    }

    @GetMapping("/api/publications/{id}")
    Object one(@PathVariable String id) {
        throw Problem.noPublication();
    }
}
