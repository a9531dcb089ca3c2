package mingzhang.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the password of a key comes from: a file, else the terminal; never the command line, which others can see. */
final class PasswordOption {
    @Option(names = "--password-file", paramLabel = "文件", description = "第一行是密钥口令的文件；不写就在终端里输入。")
    private Optional<Path> file = Optional.empty();

    char[] read() {
        if (file.isPresent()) {
            try {
                return Files.readString(file.get())
                        .lines()
                        .findFirst()
                        .orElse("")
                        .toCharArray();
            } catch (IOException e) {
                throw new Refusal("口令文件“" + file.get() + "”打不开：请核对路径。", e);
            }
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refusal("没有终端可以输入口令：请用 --password-file 指定口令文件。");
        }
        char[] password = console.readPassword("密钥口令：");
        return password == null ? new char[0] : password;
    }
}
