package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The door of this room: any file to a {@link Document}, a {@link Document} to any format that is written. */
public final class Documents {
    private Documents() {}

    /** The formats that can be written. */
    public enum Format {
        DOCX,
        HTML
    }

    /**
     * Reads a file of any known format, told by its content rather than its name.
     *
     * @throws UnreadableException with one Chinese sentence: damaged, encrypted, empty, without a text layer, unknown
     */
    public static Document read(Path file) throws UnreadableException {
        throw new UnreadableException(file.getFileName().toString(), "还不能读取这种格式", "请另存为 docx、pdf、html 或 txt。");
    }

    /** Writes the document; what is written reads back equal, as far as the format can carry it. */
    public static void write(Document document, Format format, OutputStream out) throws IOException {
        throw new IOException("not written yet: " + format);
    }
}
