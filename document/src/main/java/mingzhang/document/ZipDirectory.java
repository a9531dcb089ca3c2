package mingzhang.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The directory of a zip and the contents of its entries. Names that are not marked as UTF-8 are UTF-8 if they can be,
 * else GBK, which Chinese Windows writes. Nothing is believed: every offset and size is held to the bytes that are there.
 */
final class ZipDirectory {
    private static final int ENTRY = 0x02014b50;
    private static final int CONTENT = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST_DIRECTORY = 32 << 20;

    /**
     * A file in a zip, or a folder, whose name ends with a slash.
     *
     * @param packed its size in the zip, in bytes
     * @param size its size once unpacked, as the directory says
     * @param method 0 stored, 8 deflated
     */
    record Entry(String name, long packed, long size, int method, boolean locked, long offset) {}

    private final ZipBytes bytes;
    final List<Entry> entries = new ArrayList<>();

    /** @throws IOException where the directory is damaged or missing */
    ZipDirectory(ZipBytes bytes, int most) throws IOException {
        this.bytes = bytes;
        ByteBuffer end = end();
        long offset = end.getInt(16) & 0xffffffffL;
        long length = end.getInt(12) & 0xffffffffL;
        if (length > LARGEST_DIRECTORY) {
            throw new LimitException("压缩包内的文件数", most);
        }
        ByteBuffer list = littleEndian(bytes.at(offset, (int) length));
        while (list.remaining() >= 46 && list.getInt(list.position()) == ENTRY) {
            if (entries.size() >= most) {
                throw new LimitException("压缩包内的文件数", most);
            }
            entries.add(entry(list));
        }
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer end() throws IOException {
        int length = (int) Math.min(bytes.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = littleEndian(bytes.at(bytes.size() - length, length));
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new ZipException("no directory");
    }

    private static Entry entry(ByteBuffer list) throws ZipException {
        int at = list.position();
        int flags = list.getShort(at + 8);
        byte[] name = new byte[list.getShort(at + 28) & 0xffff];
        int rest = (list.getShort(at + 30) & 0xffff) + (list.getShort(at + 32) & 0xffff);
        if (list.remaining() < 46 + name.length + rest) {
            throw new ZipException("directory cut off");
        }
        list.get(at + 46, name);
        list.position(at + 46 + name.length + rest);
        return new Entry(
                name(name, (flags & 0x800) != 0),
                list.getInt(at + 20) & 0xffffffffL,
                list.getInt(at + 24) & 0xffffffffL,
                list.getShort(at + 10),
                (flags & 1) != 0,
                list.getInt(at + 42) & 0xffffffffL);
    }

    private static String name(byte[] raw, boolean utf8) {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            name = new String(raw, utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
        }
        return name.replace('\\', '/').replaceAll("\\p{Cntrl}", "").replaceFirst("^/+", "");
    }

    /**
     * The unpacked content of an entry.
     *
     * @param most how large it may be, in bytes
     * @throws IOException where it is damaged or larger than the directory says
     */
    byte[] content(Entry entry, long most) throws IOException {
        ByteBuffer head = littleEndian(bytes.at(entry.offset, 30));
        if (head.getInt(0) != CONTENT || entry.packed > most || entry.size > most) {
            throw new ZipException("no content");
        }
        int before = 30 + (head.getShort(26) & 0xffff) + (head.getShort(28) & 0xffff);
        byte[] packed = bytes.at(entry.offset + before, (int) entry.packed);
        return switch (entry.method) {
            case 0 -> packed;
            case 8 -> inflate(packed, (int) entry.size);
            default -> throw new ZipException("unknown method");
        };
    }

    private static byte[] inflate(byte[] packed, int size) throws ZipException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(size, 1 << 20));
            byte[] buffer = new byte[1 << 15];
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                if (out.size() + n > size) {
                    throw new ZipException("larger than it says");
                }
                out.write(buffer, 0, n);
            }
            if (!inflater.finished()) {
                throw new ZipException("cut off");
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
