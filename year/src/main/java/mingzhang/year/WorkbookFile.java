package mingzhang.year;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mingzhang.figures.Problem;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens an xlsx file, or says in plain words why it cannot be opened. */
public final class WorkbookFile {
    private static final long MOST_BYTES = 20L << 20;
    private static final long MOST_UNPACKED = 200L << 20;

    private WorkbookFile() {}

    /** What opening gives. */
    public sealed interface Opened {
        record Book(XSSFWorkbook book) implements Opened {}

        record Refused(Problem problem) implements Opened {}
    }

    /** Opens a file; nothing is ever written to it. */
    public static Opened open(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return refused(file, "没有这个文件", "核对文件名和路径。");
            }
            long size = Files.size(file);
            if (size == 0) {
                return refused(file, "文件是空的", "重新保存或重新拷贝一份。");
            }
            return size > MOST_BYTES ? refused(file, "文件太大（超过 20 MB）", "工作簿里只留填报用的表，删除图片和其他内容。") : openKind(file);
        } catch (IOException e) {
            return refused(file, "读不出：" + e.getMessage(), "检查权限，或关闭正在打开它的程序再试。");
        }
    }

    private static Opened openKind(Path file) throws IOException {
        return switch (magic(file)) {
            case OOXML -> openPackage(file);
            case OLE2 -> openOld(file);
            default -> refused(file, "不是 xlsx 工作簿", "用 WPS 或 Excel 打开，另存为 xlsx。");
        };
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            return FileMagic.valueOf(in);
        }
    }

    /** Encrypted xlsx files hide in the container of the old format. */
    private static Opened openOld(Path file) {
        try (POIFSFileSystem old = new POIFSFileSystem(file.toFile(), true)) {
            return old.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? refused(file, "文件加了打开密码", "取消密码后再交。")
                    : refused(file, "是旧版 xls 格式", "用 WPS 或 Excel 打开，另存为 xlsx。");
        } catch (IOException | RuntimeException _) {
            return refused(file, "文件已损坏", "重新保存或重新拷贝一份。");
        }
    }

    private static Opened openPackage(Path file) {
        try {
            if (unpacked(file) > MOST_UNPACKED) {
                return refused(file, "解压后太大（超过 200 MB）", "工作簿里只留填报用的表，删除多余的行和格式。");
            }
            // Read through a stream: closing the book must never write to the clerk's file.
            try (InputStream in = Files.newInputStream(file)) {
                XSSFWorkbook book = new XSSFWorkbook(OPCPackage.open(in));
                return isWithinASheet(book)
                        ? new Opened.Book(book)
                        : refused(file, "文件已损坏，行号超出工作表的范围", "用 WPS 或 Excel 打开，另存为 xlsx；打不开的重新拷贝一份。");
            }
        } catch (OutOfMemoryError _) {
            return refused(file, "打开后太大，内存放不下", "工作簿里只留填报用的表，删除多余的行和格式。");
        } catch (IOException | InvalidFormatException | RuntimeException _) {
            return refused(file, "文件已损坏，或不是 xlsx 工作簿", "用 WPS 或 Excel 打开，另存为 xlsx；打不开的重新拷贝一份。");
        }
    }

    /** The library keeps a row under whatever number the file gives it. */
    private static boolean isWithinASheet(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .allMatch(sheet -> sheet.getLastRowNum() <= SpreadsheetVersion.EXCEL2007.getLastRowIndex());
    }

    private static long unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .mapToLong(ZipEntry::getSize)
                    .filter(size -> size > 0)
                    .sum();
        }
    }

    private static Opened refused(Path file, String found, String mend) {
        return new Opened.Refused(new Problem(String.valueOf(file.getFileName()), "", found, mend));
    }
}
