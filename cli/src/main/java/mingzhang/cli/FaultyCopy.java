package mingzhang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A copy of a docx in which some words, in text, tables and charts, are replaced by others. */
final class FaultyCopy {
    private FaultyCopy() {}

    /** Writes the copy; gives the number of places that were changed. */
    static int write(Path from, Path to, Map<String, String> changes) throws IOException {
        int changed = 0;
        try (InputStream in = Files.newInputStream(from);
                ZipInputStream parts = new ZipInputStream(in);
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] bytes = parts.readAllBytes();
                copy.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().endsWith(".xml")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    changed += count(text, changes);
                    bytes = replace(text, changes).getBytes(StandardCharsets.UTF_8);
                }
                copy.write(bytes);
            }
        }
        return changed;
    }

    private static int count(String text, Map<String, String> changes) {
        return changes.keySet().stream()
                .mapToInt(words -> text.split(Pattern.quote(words), -1).length - 1)
                .sum();
    }

    private static String replace(String text, Map<String, String> changes) {
        String replaced = text;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            replaced = replaced.replace(change.getKey(), change.getValue());
        }
        return replaced;
    }
}
