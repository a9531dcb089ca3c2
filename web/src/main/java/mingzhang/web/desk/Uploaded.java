package mingzhang.web.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sent, on the disk under its own name for as long as it is read. */
final class Uploaded implements AutoCloseable {
    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final Path file;

    Uploaded(MultipartFile sent) throws IOException {
        folder = Files.createTempDirectory("mingzhang-file");
        file = folder.resolve(name(sent.getOriginalFilename()));
        sent.transferTo(file);
    }

    Path file() {
        return file;
    }

    /** The last part of a path, without what a file system does not like; its ending tells the format. */
    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._（）()-]", "_");
        return name.isBlank() || name.startsWith(".")
                ? "file.csv"
                : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }
}
