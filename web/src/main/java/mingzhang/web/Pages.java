package mingzhang.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that a person types: each answers with the one page, which then shows what the address means. */
@RestController
class Pages {
    private final byte[] index = index();

    @GetMapping({"/", "/audit", "/publications/{id}", "/desk", "/desk/{page}"})
    ResponseEntity<byte[]> page() {
        return page(HttpStatus.OK);
    }

    /** The page itself says that there is nothing at an address that it does not know. */
    ResponseEntity<byte[]> page(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .body(index);
    }

    private static byte[] index() {
        try (InputStream in = Pages.class.getResourceAsStream("/mingzhang/ui/index.html")) {
            if (in == null) {
                throw new IllegalStateException("the room ui was not built: mingzhang/ui/index.html is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
