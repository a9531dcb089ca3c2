package mingzhang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Evaluator;
import mingzhang.evaluate.Exchange;
import mingzhang.evaluate.Recheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** An evaluation for a third party, and what comes back. */
final class ThirdParty {
    private static final long LARGEST = 20L << 20;

    private ThirdParty() {}

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    static void write(Evaluated evaluated, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (isJson(file)) {
                out.write(Exchange.json(evaluated).getBytes(StandardCharsets.UTF_8));
            } else {
                Exchange.xlsx(evaluated, out);
            }
        } catch (IOException e) {
            throw new Refusal("“" + file + "”写不了：请检查文件夹能否写入、文件是否正被打开。", e);
        }
    }

    /** Prints what the opinions change; refuses those that cannot be taken. */
    static int recheck(Evaluator evaluator, Evaluated self, Path file, CommandLine command) {
        Exchange.Answer answer = read(self, file);
        Workbooks.print(answer.problems(), command.getErr());
        if (!answer.problems().isEmpty()) {
            command.getErr().println("评价意见有 " + answer.problems().size() + " 处要改，没有采用。");
            return Status.ERRORS;
        }
        Evaluated again = evaluator.score(Exchange.with(self.form(), answer.opinions()));
        Recheck.Outcome outcome = Recheck.compareTyped(evaluator, self, again);
        PrintWriter out = command.getOut();
        outcome.lines()
                .forEach(line -> out.println(String.join(" / ", line.path()) + "：自评 " + shown(line.self()) + "，复核 "
                        + shown(line.again()) + (line.why().isEmpty() ? "" : "；" + line.why())));
        out.println(outcome.line());
        return Status.OK;
    }

    private static String shown(@Nullable BigDecimal score) {
        return score == null ? "—" : score.stripTrailingZeros().toPlainString();
    }

    private static Exchange.Answer read(Evaluated self, Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal("“" + file + "”超过 20 MB，不是评价意见表：请用 --export 导出的表填写。");
            }
            return isJson(file) ? Exchange.readJson(Files.readString(file), self) : Exchange.readXlsx(file, self);
        } catch (NoSuchFileException e) {
            throw new Refusal("没有文件“" + file + "”：请核对文件名和路径。", e);
        } catch (IOException e) {
            throw new Refusal("“" + file + "”读不出：请检查文件和权限。", e);
        }
    }
}
