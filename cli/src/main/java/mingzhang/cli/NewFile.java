package mingzhang.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that is written beside its place and moved there when it is whole. */
final class NewFile implements AutoCloseable {
    private final Path path;
    private final Path draft;

    NewFile(Path path) throws IOException {
        this.path = path.toAbsolutePath();
        this.draft = Files.createFile(this.path.resolveSibling(".mz-" + UUID.randomUUID() + ".part"));
        draft.toFile().deleteOnExit(); // where the program is told to end while it writes
    }

    /** Where it is written. */
    Path draft() {
        return draft;
    }

    void keep() throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
