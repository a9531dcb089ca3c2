package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder while it is being made: a hidden neighbour of its place, which takes the place in one step, or is removed
 * without a trace.
 */
public final class NewFolder implements AutoCloseable {
    /** The end of the hidden name of a folder that makes way. */
    static final String ASIDE = ".previous";

    private final Path target;
    private final Path working;
    private final Path previous;

    /** Begins a folder. What a crash left behind in the same place is put in order first. */
    public NewFolder(Path target) throws IOException {
        this.target = target;
        Path name = target.toAbsolutePath().normalize().getFileName();
        if (name == null) {
            throw new IOException("not a place for a folder: " + target);
        }
        this.previous = target.resolveSibling("." + name + ASIDE);
        Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
        if (Files.isDirectory(previous)) {
            if (Files.exists(target)) {
                delete(previous);
            } else {
                Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        clear(name.toString());
        this.working = Files.createDirectory(target.resolveSibling("." + name + "." + UUID.randomUUID()));
    }

    /** Removes what a kill left unfinished long ago; what is newer may be another process at work. */
    private void clear(String name) throws IOException {
        Instant old = Instant.now().minus(Duration.ofDays(1));
        Pattern unfinished = Pattern.compile("\\." + Pattern.quote(name) + "\\.[-0-9a-f]{36}");
        List<Path> found;
        try (Stream<Path> all = Files.list(target.toAbsolutePath().resolveSibling(""))) {
            found = all.filter(path -> unfinished
                            .matcher(String.valueOf(path.getFileName()))
                            .matches())
                    .toList();
        }
        for (Path folder : found) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                delete(folder);
            }
        }
    }

    /** Where it is made. */
    public Path working() {
        return working;
    }

    /** Where it will lie. */
    public Path target() {
        return target;
    }

    /** Puts the finished folder in its place; an older one goes. */
    public void finish() throws IOException {
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(working, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        if (replaces) {
            delete(previous);
        }
    }

    @Override
    public void close() throws IOException {
        delete(working);
    }

    /**
     * Copies a folder with what it holds.
     *
     * @param wanted which of its files and folders; what is in a folder that is not wanted must not be wanted either
     */
    public static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        List<Path> all;
        try (Stream<Path> inside = Files.walk(from)) {
            all = inside.filter(wanted).toList();
        }
        Files.createDirectories(to);
        for (Path path : all) {
            Path there = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(there);
            } else {
                Files.copy(path, there);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
