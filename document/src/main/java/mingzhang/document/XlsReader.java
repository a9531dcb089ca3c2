package mingzhang.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the older xls record by record; what is said of {@link XlsxReader} holds here too. Its charts are not read. */
final class XlsReader {
    private XlsReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return read(name, files.getRoot());
        } catch (EncryptedDocumentException e) {
            throw Unreadable.encrypted(name);
        } catch (OldExcelFormatException e) {
            throw new UnreadableException(name, "这是Excel 95或更早的表格，不能读取", "请用WPS另存为xlsx。");
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw Unreadable.damaged(name, e);
        }
    }

    private static Document read(String name, DirectoryNode root) throws IOException {
        XlsBook book = new XlsBook(new SheetBook(name));
        try (InputStream in = root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root))) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, true);
            for (Record next = records.nextRecord(); next != null; next = records.nextRecord()) {
                book.take(next);
            }
        }
        return book.document();
    }
}
