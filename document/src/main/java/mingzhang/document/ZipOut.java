package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zipped package whose bytes depend on its parts alone: no clock, no time zone. */
final class ZipOut implements AutoCloseable {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final ZipOutputStream zip;

    ZipOut(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void part(String path, String words) throws IOException {
        part(path, words.getBytes(StandardCharsets.UTF_8));
    }

    void part(String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Writes the directory; the stream below stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
