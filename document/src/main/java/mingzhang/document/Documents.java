package mingzhang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The door of this room: any file to a {@link Document}, a {@link Document} to any format that is written. */
public final class Documents {
    /** The largest file that is taken, in bytes. */
    private static final long LARGEST = 200L << 20;

    private Documents() {}

    /** The endings of files that are worth reading; what a file is, is told by its content. */
    private static final Set<String> ENDINGS =
            Set.of("docx", "doc", "wps", "pdf", "xlsx", "xlsm", "xls", "et", "html", "htm", "ofd", "txt", "zip");

    /** The formats that can be written. */
    public enum Format {
        DOCX,
        HTML,
        PDF,
        OFD
    }

    /** The kinds of file that are read, by the endings that people know them by; a zip is opened. */
    public static List<String> formats() {
        return List.of("docx", "doc", "pdf", "ofd", "xlsx", "xls", "html", "txt", "zip");
    }

    /** Whether a file in a folder or a zip looks by its name like a document, and not like a program's scratch file. */
    public static boolean isKnown(String fileName) {
        boolean scratch = fileName.startsWith(".") || fileName.startsWith("~$");
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !scratch && ENDINGS.contains(ending);
    }

    /**
     * What can be read at a path: the file itself, or where it is a zip, every document in it. Never empty, and never
     * an exception: what cannot be read says so when it is read.
     */
    public static List<Source> sources(Path file) {
        String name = name(file);
        if (isArchive(ZipBytes.of(file))) {
            return ZipFolder.sources(file.toString(), name, ZipBytes.of(file));
        }
        return List.of(new Source(file.toString(), () -> read(file)));
    }

    /**
     * The same for a file that is already in memory.
     *
     * @param name the file's name, for messages; the documents of a zip are named behind it: {@code 包.zip/决算.docx}
     */
    public static List<Source> sources(String name, byte[] bytes) {
        ZipBytes zip = ZipBytes.of(bytes);
        return isArchive(zip) ? ZipFolder.sources(name, name, zip) : List.of(new Source(name, () -> read(name, bytes)));
    }

    /** A zip that is no office document. */
    private static boolean isArchive(ZipBytes bytes) {
        try {
            byte[] head = bytes.at(0, (int) Math.min(bytes.size(), 4));
            boolean zip = Arrays.equals(head, new byte[] {'P', 'K', 3, 4})
                    || Arrays.equals(head, new byte[] {'P', 'K', 5, 6});
            return zip && FileKind.of(bytes) == FileKind.ARCHIVE;
        } catch (LimitException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /**
     * A chart as an SVG element, drawn as in html and pdf; its words are the classes {@code tick}, {@code name} and
     * {@code value}, its lines {@code axis} and {@code grid}.
     */
    public static String svg(Block.Chart chart) {
        return ChartColumns.of(chart).svg();
    }

    /**
     * Reads a file of any known format, told by its content rather than its name.
     *
     * @throws UnreadableException with one Chinese sentence: damaged, encrypted, empty, without a text layer, unknown
     */
    public static Document read(Path file) throws UnreadableException {
        String name = name(file);
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
        } catch (LimitException e) {
            throw e.unreadable(name);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw Unreadable.damaged(name, e);
        }
    }

    private static Document dispatch(String name, byte[] bytes) throws UnreadableException {
        FileKind kind = FileKind.of(bytes);
        return switch (kind) {
            case PDF -> PdfReader.read(name, bytes);
            case DOCX -> DocxReader.read(name, bytes);
            case HTML -> HtmlReader.read(name, bytes);
            case TEXT -> TextReader.read(name, bytes);
            case XLSX -> XlsxReader.read(name, bytes);
            case XLS -> XlsReader.read(name, bytes);
            case DOC -> DocReader.read(name, bytes);
            case OFD -> OfdReader.read(name, bytes);
            case PPT, RTF, ENCRYPTED_OFFICE, ARCHIVE, PICTURE, EMPTY, DAMAGED, UNKNOWN ->
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

    static UnreadableException tooLarge(String name, long size) {
        return new UnreadableException(
                name, "文件有" + (size >> 20) + "MB，超过" + (LARGEST >> 20) + "MB的上限", "请压缩其中的图片或拆分后再试。");
    }

    /** Writes the document; what is written reads back equal, as far as the format can carry it. */
    public static void write(Document document, Format format, OutputStream out) throws IOException {
        switch (format) {
            case DOCX -> DocxWriter.write(document, out);
            case HTML -> HtmlWriter.write(document, out);
            case PDF -> PdfWriter.write(document, out);
            case OFD -> OfdWriter.write(document, out);
        }
    }
}
