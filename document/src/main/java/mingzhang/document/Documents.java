package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The door of this room: any file to a {@link Document}, a {@link Document} to any format that is written. */
public final class Documents {
    /** The largest file that is taken, in bytes. */
    private static final long LARGEST = 200L << 20;

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
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        return read(name, bytes(name, file));
    }

    /**
     * The same for a file that is already in memory.
     *
     * @param name the file's name, for messages
     * @throws UnreadableException as above; nothing else ever leaves this method, whatever the bytes are
     */
    public static Document read(String name, byte[] bytes) throws UnreadableException {
        if (bytes.length > LARGEST) {
            throw tooLarge(name, bytes.length);
        }
        try {
            return dispatch(name, bytes);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            UnreadableException damaged = Unreadable.damaged(name);
            damaged.initCause(e);
            throw damaged;
        }
    }

    private static Document dispatch(String name, byte[] bytes) throws UnreadableException {
        FileKind kind = FileKind.of(bytes);
        return switch (kind) {
            case PDF -> PdfReader.read(name, bytes);
            case DOCX -> DocxReader.read(name, bytes);
            case HTML -> HtmlReader.read(name, bytes);
            case TEXT -> TextReader.read(name, bytes);
            case DOC, XLS, XLSX, OFD, PPT, RTF, ENCRYPTED_OFFICE, ARCHIVE, PICTURE, EMPTY, UNKNOWN ->
                throw Unreadable.kind(name, kind);
        };
    }

    private static byte[] bytes(String name, Path file) throws UnreadableException {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableException(name, "这是一个文件夹，不是文件", "请指定文件夹中的文件。");
            }
            long size = Files.size(file);
            if (size > LARGEST) {
                throw tooLarge(name, size);
            }
            return Files.readAllBytes(file);
        } catch (UnreadableException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnreadableException(name, "文件不存在", "请核对文件名和路径。");
        } catch (IOException e) {
            throw new UnreadableException(name, "文件打不开", "请检查文件是否被占用、有没有读取权限。");
        }
    }

    private static UnreadableException tooLarge(String name, long size) {
        return new UnreadableException(
                name, "文件有" + (size >> 20) + "MB，超过" + (LARGEST >> 20) + "MB的上限", "请压缩其中的图片或拆分后再试。");
    }

    /** Writes the document; what is written reads back equal, as far as the format can carry it. */
    public static void write(Document document, Format format, OutputStream out) throws IOException {
        switch (format) {
            case DOCX -> DocxWriter.write(document, out);
            case HTML -> HtmlWriter.write(document, out);
        }
    }
}
