package mingzhang.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingzhang.audit.Decisions;
import mingzhang.audit.DecisionsException;
import org.jspecify.annotations.Nullable;

/** The file that {@code --decisions} names. */
final class DecisionFile {
    private DecisionFile() {}

    /** None where no file is named; a file that cannot be used is refused before anything is audited. */
    static Decisions read(@Nullable Path file) {
        if (file == null) {
            return Decisions.NONE;
        }
        try {
            return Decisions.parse(Files.readString(file));
        } catch (DecisionsException e) {
            throw new Refusal("决定文件“" + file + "”有以下问题：\n" + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new Refusal("决定文件“" + file + "”不是 UTF-8 编码：请另存为 UTF-8。", e);
        } catch (IOException e) {
            throw new Refusal("决定文件“" + file + "”打不开：请核对文件名和读取权限。", e);
        }
    }
}
