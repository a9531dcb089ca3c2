package mingzhang.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rooms as they really are, and their picture. */
final class Rooms {
    private static final String PREFIX = "mingzhang.";

    private Rooms() {}

    /** The room of a class, empty for a class from elsewhere. */
    static String of(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(PREFIX)) {
            return "";
        }
        String room = name.substring(PREFIX.length());
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    /** The root of the checkout: tests run in the folder of their module. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("figures")) ? here : here.resolveSibling("");
    }

    /** The manual's page: a picture of who uses whom, and the sentence of each room. */
    static String map(JavaClasses classes, Collection<String> rooms) throws IOException {
        Map<String, Set<String>> uses = uses(classes);
        StringBuilder page = new StringBuilder("""
                # The rooms

                Drawn by `RoomsTest` from the compiled classes; an arrow says "uses". Arrows that others imply are left out.

                ```mermaid
                flowchart BT
                """);
        for (String room : rooms) {
            for (String used : uses.getOrDefault(room, Set.of())) {
                if (!implied(room, used, uses)) {
                    page.append("  ").append(room).append(" --> ").append(used).append('\n');
                }
            }
        }
        page.append("```\n\n| room | what it is for | uses |\n| --- | --- | --- |\n");
        for (String room : rooms) {
            page.append(
                    "| `%s` | %s | %s |\n".formatted(room, sentence(room), used(uses.getOrDefault(room, Set.of()))));
        }
        return page.toString();
    }

    private static Map<String, Set<String>> uses(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> seen = type.getDirectDependenciesFromSelf().stream()
                    .map(d -> of(d.getTargetClass()))
                    .filter(room -> !room.isEmpty() && !room.equals(of(type)))
                    .collect(Collectors.toSet());
            uses.computeIfAbsent(of(type), room -> new TreeSet<>(Comparator.naturalOrder()))
                    .addAll(seen);
        }
        return uses;
    }

    private static boolean implied(String room, String used, Map<String, Set<String>> uses) {
        return uses.getOrDefault(room, Set.of()).stream()
                .anyMatch(other -> !other.equals(used)
                        && uses.getOrDefault(other, Set.of()).contains(used));
    }

    private static String used(Set<String> rooms) {
        return rooms.isEmpty() ? "–" : String.join(", ", rooms);
    }

    /** The first sentence of the room's package-info.java. */
    private static String sentence(String room) throws IOException {
        Path file = root().resolve(room + "/src/main/java/mingzhang/" + room + "/package-info.java");
        String comment = Files.readString(file).replaceAll("(?s)^.*?/\\*\\*(.*?)\\*/.*$", "$1");
        String words = comment.replaceAll("\\s*\\n\\s*\\*\\s?", " ").replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
        return words.strip().replaceAll("(?s)^(.*?\\.)(\\s.*)?$", "$1").replaceAll("\\s+", " ");
    }
}
