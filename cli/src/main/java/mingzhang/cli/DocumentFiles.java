package mingzhang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.document.Documents;

/** The documents that a command line names. */
final class DocumentFiles {
    private DocumentFiles() {}

    /** A file stands for itself, even where there is none; a folder for all documents below it, sorted. */
    static List<Path> in(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(DocumentFiles::isDocument).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("文件夹“" + folder + "”打不开：请检查有没有读取权限。", e);
        }
    }

    private static boolean isDocument(Path path) {
        return Documents.isKnown(String.valueOf(path.getFileName())) && Files.isRegularFile(path);
    }
}
