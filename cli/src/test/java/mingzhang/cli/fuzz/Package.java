package mingzhang.cli.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a zip, altered within and packed again. */
final class Package {
    private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);

    private Package() {}

    static boolean is(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    }

    static SequencedMap<String, byte[]> parts(byte[] zip) {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(THEN);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] change(byte[] zip, byte[] other, Dice dice) {
        SequencedMap<String, byte[]> parts = parts(zip);
        for (int i = dice.few(4); i > 0; i--) {
            part(parts, dice, new String(other, StandardCharsets.UTF_8));
        }
        byte[] packed = packed(parts);
        return dice.once(12) ? new ByteChange(dice).change(packed, other) : packed;
    }

    private static void part(Map<String, byte[]> parts, Dice dice, String other) {
        List<String> names = new ArrayList<>(parts.keySet());
        // The larger parts are the ones that matter.
        String name = dice.of(names);
        for (int i = 0; i < 2; i++) {
            String rival = dice.of(names);
            name = size(parts, rival) > size(parts, name) ? rival : name;
        }
        byte[] part = parts.getOrDefault(name, new byte[0]);
        if (dice.once(20)) {
            parts.remove(name);
        } else if (dice.once(20)) {
            parts.put(dice.of(names), part);
        } else if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".txt")) {
            String words = new TextChange(dice).change(new String(part, StandardCharsets.UTF_8), other);
            parts.put(name, words.getBytes(StandardCharsets.UTF_8));
        } else {
            parts.put(name, new ByteChange(dice).change(part, part));
        }
    }

    private static int size(Map<String, byte[]> parts, String name) {
        return parts.getOrDefault(name, new byte[0]).length;
    }
}
