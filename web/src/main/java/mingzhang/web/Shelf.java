package mingzhang.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.publish.Publication;
import mingzhang.publish.Publications;

/** The packages of the site folder. Only what a manifest names is ever given out. */
class Shelf {
    private final Path site;

    Shelf(Settings settings) {
        this.site = settings.site();
    }

    /** All public packages, the latest year first. A folder whose manifest cannot be read is left out. */
    List<Publication> list() {
        try {
            return Publications.list(site).stream()
                    .filter(publication -> publication.state().isPublic())
                    .sorted(Comparator.comparing(Publication::year).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Publication> one(String id) {
        return list().stream().filter(one -> PublicationView.id(one).equals(id)).findFirst();
    }

    /** The file of a package, only where its manifest names it and it really lies within the site. */
    Optional<Path> file(Publication publication, String name) {
        return publication.files().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> publication.folder().resolve(file.name()))
                .filter(this::within)
                .findFirst();
    }

    private boolean within(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(site.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
