package mingzhang.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import mingzhang.catalogue.CatalogueException;
import mingzhang.ledger.store.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes wrong, in one Chinese sentence on standard error; the stack only where MZ_DEBUG=1. */
final class Complaints {
    private Complaints() {}

    /** A command line that cannot be understood. */
    static int misused(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(sentence(problem) + "用法见 " + name + " --help。");
        return Status.FAILED;
    }

    private static String sentence(ParameterException problem) {
        return switch (problem) {
            case MissingParameterException missing ->
                "缺少" + missing.getMissing().stream().map(Complaints::named).collect(Collectors.joining("、")) + "。";
            case UnmatchedArgumentException unknown -> "不认识“" + String.join(" ", unknown.getUnmatched()) + "”。";
            default -> invalid(problem);
        };
    }

    private static String invalid(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        String value = problem.getValue();
        if (argument == null || value == null) {
            return "命令写得不对：" + problem.getMessage() + "。";
        }
        return named(argument) + "不能是“" + value + "”：" + String.join("", argument.description());
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " : "参数 " + argument.paramLabel();
    }

    /** A command that was understood and could not be done. */
    static int failed(Exception problem, CommandLine command, ParseResult arguments) {
        return report(problem, command.getErr());
    }

    /** Whatever it was, one sentence. */
    static int report(Throwable problem, PrintWriter err) {
        err.println(sentence(problem));
        if ("1".equals(System.getenv("MZ_DEBUG"))) {
            problem.printStackTrace(err);
        }
        return Status.FAILED;
    }

    private static String sentence(Throwable problem) {
        return switch (problem) {
            case Refusal refusal -> String.valueOf(refusal.getMessage());
            case CatalogueException catalogue -> String.valueOf(catalogue.getMessage());
            case LedgerException ledger -> String.valueOf(ledger.getMessage());
            default ->
                "程序出错（" + problem.getClass().getSimpleName() + "：" + problem.getMessage()
                        + "）。请设 MZ_DEBUG=1 再运行一次，把输出交给维护人员。";
        };
    }
}
