package mingzhang.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a TrueType file, taken apart and put together again. */
final class TrueTypeFile {
    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    private final SortedMap<String, byte[]> tables = new TreeMap<>();

    TrueTypeFile(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int count = bytes.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = HEAD + ENTRY * i;
            byte[] table = new byte[bytes.getInt(at + 12)];
            bytes.get(bytes.getInt(at + 8), table);
            tables.put(new String(file, at, 4, StandardCharsets.ISO_8859_1), table);
        }
    }

    /** Gives the file the table that says which glyph each character has, for characters of any plane. */
    TrueTypeFile withCharacters(Map<Integer, Integer> glyphs) {
        SortedMap<Integer, Integer> sorted = new TreeMap<>(glyphs);
        byte[] near = segments(sorted.headMap(0xFFFF));
        byte[] all = groups(sorted);
        ByteBuffer table = ByteBuffer.allocate(4 + 2 * 8 + near.length + all.length);
        table.putShort((short) 0).putShort((short) 2);
        table.putShort((short) 3).putShort((short) 1).putInt(20);
        table.putShort((short) 3).putShort((short) 10).putInt(20 + near.length);
        table.put(near).put(all);
        tables.put("cmap", table.array());
        return this;
    }

    /** Gives the file the table of glyph names, without any: browsers, and what reads ofd in them, refuse a typeface that has none. */
    TrueTypeFile withoutNames() {
        tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
        return this;
    }

    /** Format 4: one segment for each character, and the one that ends the table. */
    private static byte[] segments(SortedMap<Integer, Integer> glyphs) {
        List<int[]> segments = new ArrayList<>();
        glyphs.forEach((character, glyph) -> segments.add(new int[] {character, glyph - character}));
        segments.add(new int[] {0xFFFF, 1});
        int count = segments.size();
        int power = Integer.highestOneBit(count);
        int length = 16 + 8 * count;
        ByteBuffer table = ByteBuffer.allocate(length);
        table.putShort((short) 4).putShort((short) length).putShort((short) 0).putShort((short) (2 * count));
        table.putShort((short) (2 * power));
        table.putShort((short) Integer.numberOfTrailingZeros(power));
        table.putShort((short) (2 * (count - power)));
        segments.forEach(s -> table.putShort((short) s[0]));
        table.putShort((short) 0);
        segments.forEach(s -> table.putShort((short) s[0]));
        segments.forEach(s -> table.putShort((short) s[1]));
        segments.forEach(s -> table.putShort((short) 0));
        return table.array();
    }

    /** Format 12: one group for each character. */
    private static byte[] groups(SortedMap<Integer, Integer> glyphs) {
        ByteBuffer table = ByteBuffer.allocate(16 + 12 * glyphs.size());
        table.putShort((short) 12)
                .putShort((short) 0)
                .putInt(table.capacity())
                .putInt(0)
                .putInt(glyphs.size());
        glyphs.forEach(
                (character, glyph) -> table.putInt(character).putInt(character).putInt(glyph));
        return table.array();
    }

    byte[] bytes() {
        int size = HEAD + ENTRY * tables.size();
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        int power = Integer.highestOneBit(tables.size());
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int offset = HEAD + ENTRY * tables.size();
        for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(checksum(table));
            file.putInt(offset).putInt(table.length);
            file.put(offset, table);
            offset += padded(table.length);
        }
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int checksum(byte[] table) {
        ByteBuffer words = ByteBuffer.allocate(padded(table.length)).put(table).rewind();
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
