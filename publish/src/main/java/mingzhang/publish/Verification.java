package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check of a package against its own manifest found. It needs no network.
 *
 * @param publication what the manifest says
 * @param changed files whose bytes are not those of the manifest
 * @param missing files that the manifest names and the folder does not have
 * @param extra files that the folder has and the manifest does not name
 */
public record Verification(Publication publication, List<String> changed, List<String> missing, List<String> extra) {
    public Verification {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /** Checks a package. Throws {@link IOException} where the folder has no manifest or cannot be read. */
    public static Verification verify(Path folder) throws IOException {
        Publication publication = ManifestJson.read(folder);
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Publication.PackagedFile file : publication.files()) {
            Path path = folder.resolve(file.name()).normalize();
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
                missing.add(file.name());
            } else if (!Hashes.sha256(path).equals(file.sha256())) {
                changed.add(file.name());
            }
        }
        return new Verification(publication, changed, missing, extra(folder, publication));
    }

    private static List<String> extra(Path folder, Publication publication) throws IOException {
        List<String> named =
                publication.files().stream().map(Publication.PackagedFile::name).toList();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .filter(name -> !name.equals(ManifestJson.FILE) && !named.contains(name))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /** Whether every file is the one that was published, and no other lies there. */
    public boolean intact() {
        return changed.isEmpty() && missing.isEmpty() && extra.isEmpty();
    }
}
