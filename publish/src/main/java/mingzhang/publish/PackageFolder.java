package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of a package while it is being made: a hidden neighbour of the final one, which takes its place
 * in one step, or is removed without a trace.
 */
final class PackageFolder implements AutoCloseable {
    private final Path target;
    private final Path working;
    private final Path previous;

    /** Begins a package below {@code out}. What a crash left behind of the same package is put in order first. */
    PackageFolder(Path out, String name) throws IOException {
        Files.createDirectories(out);
        this.target = out.resolve(name);
        this.previous = out.resolve("." + name + ".previous");
        if (Files.isDirectory(previous)) {
            if (Files.exists(target)) {
                delete(previous);
            } else {
                Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        this.working = Files.createDirectory(out.resolve("." + name + "." + UUID.randomUUID()));
    }

    /** A package's folder name: what a file system does not take is replaced. */
    static String name(String department, int year) {
        String safe = department.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.+", "_");
        return safe + "-" + year + "-部门决算公开";
    }

    Path working() {
        return working;
    }

    Path target() {
        return target;
    }

    /** Puts the finished package in its place; an older one goes. */
    void finish() throws IOException {
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
