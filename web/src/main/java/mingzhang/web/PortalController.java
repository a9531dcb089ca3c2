package mingzhang.web;

import java.net.URI;
import java.nio.file.Files;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the portal of plain files is, where there is one. */
@RestController
class PortalController {
    private static final String FRONT = "/portal/index.html";

    private final Settings settings;

    PortalController(Settings settings) {
        this.settings = settings;
    }

    /**
     * A portal.
     *
     * @param address of its front page; empty where there is none
     * @param desk whether there is a ledger to sign in to
     */
    record PortalView(String address, boolean desk) {}

    @GetMapping("/api/portal")
    PortalView portal() {
        boolean there = settings.portal()
                .filter(folder -> Files.isRegularFile(folder.resolve("index.html")))
                .isPresent();
        return new PortalView(there ? FRONT : "", settings.desk().isPresent());
    }

    /** What people type. */
    @GetMapping({"/portal", "/portal/"})
    ResponseEntity<Void> front() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, URI.create(FRONT).toString())
                .build();
    }
}
