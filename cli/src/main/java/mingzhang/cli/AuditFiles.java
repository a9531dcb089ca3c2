package mingzhang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.document.Documents;
import mingzhang.document.Source;
import org.jspecify.annotations.Nullable;

/** The documents of a run, those in zips one by one, kept apart from the reports that it writes. */
final class AuditFiles {
    private AuditFiles() {}

    /**
     * All documents that the paths name; the report of an earlier run that lies among them is none.
     *
     * @throws Refusal where there is none, or where a report would be written over a document or a folder
     */
    static List<Source> in(List<Path> paths, @Nullable Path... reports) {
        List<Path> wanted = Stream.of(reports).filter(Objects::nonNull).toList();
        for (Path report : wanted) {
            if (Files.isDirectory(report)) {
                throw new Refusal("“" + report + "”是一个文件夹：请写出报告的文件名。");
            }
            if (paths.stream().anyMatch(path -> same(path).equals(same(report)))) {
                throw new Refusal("报告不能写到要审核的文件“" + report + "”上：请换一个文件名。");
            }
            if (!Files.isDirectory(report.toAbsolutePath().resolveSibling(""))) {
                throw new Refusal("报告写不到“" + report + "”：没有这个文件夹。");
            }
        }
        if (wanted.size() != wanted.stream().map(AuditFiles::same).distinct().count()) {
            throw new Refusal("两种报告不能写到同一个文件。");
        }
        Set<Path> ours = wanted.stream().map(AuditFiles::same).collect(Collectors.toSet());
        List<Source> files = DocumentFiles.in(paths).stream()
                .filter(file -> !ours.contains(same(file)))
                .flatMap(file -> Documents.sources(file).stream())
                .toList();
        if (files.isEmpty()) {
            throw new Refusal("这些文件夹里没有可以审核的文件。能审核的有 " + String.join("、", Documents.formats()) + "。");
        }
        return files;
    }

    private static Path same(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
