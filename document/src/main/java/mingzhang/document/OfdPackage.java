package mingzhang.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of an ofd by their paths. Producers differ in what a path counts from, and in capitals. */
final class OfdPackage {
    private final Map<String, byte[]> parts = new HashMap<>();

    OfdPackage(Map<String, byte[]> parts) {
        parts.forEach((path, bytes) -> this.parts.put(key(path), bytes));
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    byte @Nullable [] part(String path) {
        return parts.get(key(path));
    }

    /** Whether the parts are there and locked. */
    boolean isEncrypted() {
        return parts.keySet().stream()
                .anyMatch(path -> path.endsWith("encryptions.xml") || path.endsWith("decryptseed.dat"));
    }

    /** The path of what {@code at} names, seen from the part {@code from}: below its folder, or below the root. */
    String resolve(String from, String at) {
        String path = at.strip().replace('\\', '/');
        if (path.startsWith("/")) {
            return flat(path);
        }
        String near = flat(from.substring(0, from.lastIndexOf('/') + 1) + path);
        return part(near) == null && part(flat(path)) != null ? flat(path) : near;
    }

    private static String flat(String path) {
        StringBuilder flat = new StringBuilder();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                flat.setLength(Math.max(0, flat.lastIndexOf("/")));
            } else if (!step.isEmpty() && !step.equals(".")) {
                flat.append(flat.isEmpty() ? "" : "/").append(step);
            }
        }
        return flat.toString();
    }
}
