package mingzhang.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.catalogue.Profile;

/**
 * The folder of a package while it is being made: a hidden neighbour of the final one, which takes its place
 * in one step, or is removed without a trace.
 */
final class PackageFolder implements AutoCloseable {
    /** Where a package keeps the publications that it corrects. */
    static final String EARLIER = "更正前";

    private final NewFolder folder;
    private final Path target;
    private final Path working;

    /** Begins a package below {@code out}. What a crash left behind of the same package is put in order first. */
    PackageFolder(Path out, String name) throws IOException {
        this.folder = new NewFolder(out.resolve(name));
        this.target = folder.target();
        this.working = folder.working();
    }

    /** The folder of a package within {@code out}: drafts have one of their own, so that none replaces a publication. */
    static String name(String department, int year, Profile profile, boolean draft) {
        return name(department, year, profile) + (draft ? "-草稿" : "");
    }

    /**
     * A package's folder name, which ends with the profile's setting {@code document}: what a file system does not
     * take is replaced.
     */
    static String name(String department, int year, Profile profile) {
        String safe = department.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.+", "_");
        return safe + "-" + year + "-" + profile.settings().getOrDefault("document", profile.name());
    }

    Path working() {
        return working;
    }

    Path target() {
        return target;
    }

    /** The earlier publications that a package keeps, the oldest first. */
    static List<Path> earlier(Path folder) throws IOException {
        Path kept = folder.resolve(EARLIER);
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(kept)) {
            return versions.filter(version -> Files.isRegularFile(version.resolve(ManifestJson.FILE)))
                    .sorted(Comparator.comparing(
                                    (Path version) -> version.toString().length())
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    /** Copies what lies in the package's place, and what that keeps itself, into the new package. Returns where. */
    String keepEarlier() throws IOException {
        keepEarlierOnly();
        String name = "第" + (earlier(target).size() + 1) + "版";
        copy(target, working.resolve(EARLIER).resolve(name), true);
        return EARLIER + "/" + name;
    }

    /** Copies what the package in place keeps of earlier publications, but not that package itself. */
    void keepEarlierOnly() throws IOException {
        for (Path version : earlier(target)) {
            copy(version, working.resolve(EARLIER).resolve(String.valueOf(version.getFileName())), false);
        }
    }

    private static void copy(Path from, Path to, boolean withoutEarlier) throws IOException {
        NewFolder.copy(from, to, path -> !withoutEarlier || !path.startsWith(from.resolve(EARLIER)));
    }

    /** Every file of earlier publications in the new package, by its path in it. */
    List<Path> earlierFiles() throws IOException {
        if (!Files.isDirectory(working.resolve(EARLIER))) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(working.resolve(EARLIER))) {
            return inside.filter(Files::isRegularFile)
                    .map(working::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** What was written is on the disk before it takes its place. */
    private void force() throws IOException {
        List<Path> all;
        try (Stream<Path> inside = Files.walk(working)) {
            all = inside.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Puts the finished package in its place; an older one goes. */
    void finish() throws IOException {
        force();
        folder.finish();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
