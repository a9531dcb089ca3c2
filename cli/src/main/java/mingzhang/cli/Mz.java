package mingzhang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The door of this room: the {@code mz} command. */
@Command(
        name = "mz",
        description = {"明账：一套数据，生成并核验部门预决算公开的全部文件。", ""},
        versionProvider = Version.class,
        footer = {
            "",
            "示例：",
            "  mz audit 决算公开.docx            审核一份文件",
            "  mz audit --json 公开文件夹        审核一个文件夹，每份文件输出一行 JSON",
            "  mz template sichuan-accounts      生成空白填报工作簿",
            "  mz import 工作簿.xlsx             存入台账",
            "  mz publish 工作簿.xlsx --profile sichuan-accounts --out 公开包",
            "  mz demo                           用自带样例走一遍全过程",
            "",
            "退出码：0 没有错误；1 查出错误；2 有文件读不了，或命令没能完成。",
        })
public final class Mz implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            AuditCommand.class,
            MeasureCommand.class,
            BenchCommand.class,
            TemplateCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            PublishCommand.class,
            EvaluateCommand.class,
            KeyCommand.class,
            VerifyCommand.class,
            SiteCommand.class,
            LedgerCommand.class,
            UserCommand.class,
            GenerateCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            TestCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Mz() {}

    /** Runs the command and ends the process with its {@link Status}. */
    public static void main(String[] args) {
        Quiet.silence();
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), err, args));
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            System.exit(Complaints.report(e, err));
        }
    }

    /** The same without ending the process. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new Mz());
        asked(args).forEach(command::addSubcommand);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setOut(out);
        command.setErr(err);
        command.setParameterExceptionHandler(Complaints::misused);
        command.setExecutionExceptionHandler(Complaints::failed);
        Help.dress(command);
        int status = command.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    /** The one command that is asked for by its name, or all: taking all of them apart costs more than a short audit. */
    private static List<Class<?>> asked(String... args) {
        List<Class<?>> one = COMMANDS.stream()
                .filter(c ->
                        args.length > 0 && c.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return one.isEmpty() ? COMMANDS : one;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
