package mingzhang.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The XML parts of a zipped package, inflated within bounds; pictures and other parts are passed over. */
final class ZipParts {
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_PART = 96L << 20;
    private static final long LARGEST_ALL = 192L << 20;
    /** Beyond this size, the inflated bytes may not be more than {@link #RATIO} times the packed ones. */
    private static final long RATIO_FROM = 32L << 20;

    private static final long RATIO = 150;

    private final String name;
    private final long packed;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final byte[] buffer = new byte[1 << 16];
    private long inflated;

    private ZipParts(String name, long packed) {
        this.name = name;
        this.packed = packed;
    }

    /**
     * @return the parts by their names, such as {@code word/document.xml}
     * @throws UnreadableException damaged, or larger than a document can be
     */
    static Map<String, byte[]> read(String name, byte[] bytes) throws UnreadableException {
        if (!isWhole(bytes)) {
            throw Unreadable.damaged(name);
        }
        ZipParts reader = new ZipParts(name, bytes.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            reader.take(zip);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw Unreadable.damaged(name, e);
        }
        return reader.parts;
    }

    /** Whether the directory's closing mark is there; without it the file was cut off. */
    private static boolean isWhole(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xffff); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private void take(ZipInputStream zip) throws IOException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw Unreadable.tooMany(name, "压缩包内的部件数", MOST_ENTRIES);
            }
            String path = entry.getName().replace('\\', '/').replaceFirst("^/+", "");
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
                parts.putIfAbsent(path, part(zip));
            } else {
                pass(zip);
            }
        }
    }

    private byte[] part(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            count(n, out.size() + n);
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    private void pass(ZipInputStream zip) throws IOException {
        long size = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size += n;
            count(n, size);
        }
    }

    private void count(int more, long part) throws UnreadableException {
        inflated += more;
        if (part > LARGEST_PART || inflated > LARGEST_ALL || inflated > RATIO_FROM && inflated / RATIO > packed) {
            throw new UnreadableException(name, "文件解压后过大，疑似压缩炸弹，已停止读取", "请确认文件来源，或用WPS另存后再试。");
        }
    }
}
