package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mingzhang.figures.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JarTest {
    @Test
    void aJarHoldsTheSameCatalogueAsTheClassFolder(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("catalogue 目录.jar");
        pack(location(Catalogue.class), jar);
        URL[] path = {
            jar.toUri().toURL(),
            location(Unit.class).toUri().toURL(),
            location(LoadSettings.class).toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(Catalogue.class.getName());
            Object fromJar = Objects.requireNonNull(type.getMethod("load").invoke(null));
            for (String part : List.of("codes", "items", "rules", "forms", "profiles")) {
                Object there = type.getMethod(part).invoke(fromJar);
                Object here = Catalogue.class.getMethod(part).invoke(Catalogue.load());
                assertThat(there).as(part).hasToString(String.valueOf(here));
            }
        }
    }

    private static Path location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void pack(Path classes, Path jar) throws IOException {
        URI uri = URI.create("jar:" + jar.toUri());
        try (FileSystem inside = FileSystems.newFileSystem(uri, Map.of("create", "true"));
                Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = inside.getPath("/").resolve(classes.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
