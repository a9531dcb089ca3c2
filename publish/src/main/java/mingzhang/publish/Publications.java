package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The packages that lie in a folder. */
public final class Publications {
    private Publications() {}

    /**
     * Every package directly below a folder, by department, the latest year first. Folders without a readable
     * manifest are left out; a folder that does not exist has no packages. Where a publisher was killed between
     * putting an old package aside and a new one in its place, the old one still counts.
     */
    public static List<Publication> list(Path site) throws IOException {
        List<Publication> found = new ArrayList<>();
        if (!Files.isDirectory(site)) {
            return found;
        }
        try (Stream<Path> folders = Files.list(site)) {
            for (Path folder : folders.filter(Publications::isPackage).toList()) {
                try {
                    found.add(ManifestJson.read(folder));
                } catch (IOException | DateTimeException e) {
                    continue;
                }
            }
        }
        found.sort(Comparator.comparing(Publication::department)
                .thenComparing(Publication::year, Comparator.reverseOrder())
                .thenComparing(p -> p.folder().toString()));
        return found;
    }

    private static boolean isPackage(Path folder) {
        Path name = folder.getFileName();
        return name != null
                && (!name.toString().startsWith(".") || isOrphan(folder, name.toString()))
                && Files.isRegularFile(folder.resolve(ManifestJson.FILE));
    }

    /** A package that was put aside, and none came in its place. */
    private static boolean isOrphan(Path folder, String name) {
        return name.startsWith(".")
                && name.endsWith(NewFolder.ASIDE)
                && !Files.exists(folder.resolveSibling(name.substring(1, name.length() - NewFolder.ASIDE.length())));
    }
}
