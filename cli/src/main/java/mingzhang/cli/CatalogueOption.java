package mingzhang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import picocli.CommandLine.Option;

/** A catalogue of one's own that adds to the program's: another province's profile, more rules, more codes. */
final class CatalogueOption {
    @Option(
            names = "--catalogue",
            paramLabel = "文件夹",
            description = "自己的目录：样式、填报表、规则、代码，加在自带的之上；写法见 docs/manual/profiles.md。")
    private Optional<Path> folder = Optional.empty();

    /** The program's catalogue with what the folder adds. Its mistakes are a {@code CatalogueException} that names all of them. */
    Catalogue load() {
        if (folder.isEmpty()) {
            return Catalogue.load();
        }
        if (!Files.isDirectory(folder.get())) {
            throw new Refusal("目录文件夹“" + folder.get() + "”不存在：请核对路径。");
        }
        return Catalogue.load(folder.get());
    }
}
