package mingzhang.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads the older doc. What is said of {@link DocxReader} holds here too, but for text boxes, which stand behind the
 * text: the format does not say in order where they hang.
 */
final class DocReader {
    private DocReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                HWPFDocument file = new HWPFDocument(files)) {
            return read(name, file);
        } catch (EncryptedDocumentException e) {
            throw Unreadable.encrypted(name);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableException(name, "这是Word 95或更早的文档，不能读取", "请用WPS另存为docx。");
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw Unreadable.damaged(name, e);
        }
    }

    private static Document read(String name, HWPFDocument file) throws UnreadableException {
        DocBody body = new DocBody(file);
        List<Piece> pieces = new ArrayList<>(body.read(file.getRange(), Piece.UNKNOWN));
        pieces.addAll(body.read(file.getMainTextboxRange(), Piece.UNKNOWN));
        pieces.addAll(body.read(file.getFootnoteRange(), Piece.BODY));
        pieces.addAll(body.read(file.getEndnoteRange(), Piece.BODY));
        if (pieces.isEmpty()) {
            throw body.pictures() > 0 ? Unreadable.onlyPictures(name) : Unreadable.empty(name);
        }
        DocumentBuilder builder = new DocumentBuilder(name);
        if (body.pictures() > 0) {
            builder.note("有" + body.pictures() + "幅图片或图表，其中的文字未读取。");
        }
        return new Assembly(builder, false).build(pieces);
    }
}
