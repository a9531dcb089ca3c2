package mingzhang.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A folder of catalogue files: in the program's jar, in its class folder, or beside the program.
 *
 * @param paths relative paths with slashes, sorted
 * @param opener opens one of them
 * @param prefix what messages put before a path: empty for the program's own files
 */
record Shelf(List<String> paths, Opener opener, String prefix) {
    private static final String ANCHOR = "README.txt";

    interface Opener {
        InputStream open(String path) throws IOException;
    }

    /**
     * A text file.
     *
     * @param path relative
     * @param shown as messages name it
     * @param lines without their ends
     */
    record TextFile(String path, String shown, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }

        /** The name without folders and ending. */
        String stem() {
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            return dot < 0 ? name : name.substring(0, dot);
        }
    }

    static Shelf builtIn() {
        URL anchor = Objects.requireNonNull(Shelf.class.getResource(ANCHOR), ANCHOR);
        try {
            return anchor.openConnection() instanceof JarURLConnection jar
                    ? jar(jar)
                    : named(Path.of(anchor.toURI()).resolveSibling(""), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Shelf folder(Path folder) {
        return named(folder, folder + "/");
    }

    private static Shelf jar(JarURLConnection connection) throws IOException {
        JarFile jar = connection.getJarFile();
        String root =
                connection.getEntryName().substring(0, connection.getEntryName().length() - ANCHOR.length());
        List<String> paths = jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(root))
                .map(entry -> entry.getName().substring(root.length()))
                .sorted()
                .toList();
        return new Shelf(paths, path -> open(jar, root + path), "");
    }

    private static InputStream open(JarFile jar, String name) throws IOException {
        JarEntry entry = Objects.requireNonNull(jar.getJarEntry(name), name);
        return jar.getInputStream(entry);
    }

    private static Shelf named(Path root, String prefix) {
        try (Stream<Path> walk = Files.walk(root)) {
            List<String> paths = walk.filter(Files::isRegularFile)
                    .map(file -> slashes(root.relativize(file)))
                    .sorted()
                    .toList();
            return new Shelf(paths, path -> Files.newInputStream(root.resolve(path)), prefix);
        } catch (IOException e) {
            throw unreadable(root.toString(), e);
        }
    }

    private static String slashes(Path relative) {
        List<String> steps = new ArrayList<>();
        relative.forEach(step -> steps.add(step.toString()));
        return String.join("/", steps);
    }

    /** The files below a folder with one of these endings, in order. */
    List<TextFile> files(String folder, String... endings) {
        return below(folder).stream()
                .filter(path -> endings.length == 0 || Stream.of(endings).anyMatch(path::endsWith))
                .map(this::read)
                .toList();
    }

    /** The paths below a folder, in order. */
    List<String> below(String folder) {
        return paths.stream().filter(path -> path.startsWith(folder + "/")).toList();
    }

    TextFile read(String path) {
        try (InputStream in = opener.open(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TextFile(path, prefix + path, text.lines().toList());
        } catch (IOException e) {
            throw unreadable(prefix + path, e);
        }
    }

    private static CatalogueException unreadable(String file, IOException e) {
        Problems problems = new Problems();
        problems.add(file, 0, "读不出：" + e.getMessage(), "检查路径和权限。");
        return new CatalogueException(problems.list());
    }

    /** All files of all shelves, in order. */
    static List<TextFile> all(List<Shelf> shelves, String folder, String... endings) {
        return shelves.stream()
                .flatMap(shelf -> shelf.files(folder, endings).stream())
                .toList();
    }
}
