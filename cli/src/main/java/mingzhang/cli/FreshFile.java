package mingzhang.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a command makes for somebody to keep or to fill in: never written over one that is there. */
final class FreshFile {
    private FreshFile() {}

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("文件“" + file + "”已经存在，没有覆盖：请换一个文件名（--out）。", e);
        } catch (IOException e) {
            throw new Refusal("文件“" + file + "”写不出来：请检查文件夹是否存在、能否写入、磁盘是否已满。", e);
        }
    }
}
