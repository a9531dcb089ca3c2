package mingzhang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What all help pages share, in Chinese: the options for help and version, and the headings. */
final class Help {
    private static final int WIDTH = 100;

    private Help() {}

    /** Dresses the top command and all below it. */
    static void dress(CommandLine mz) {
        mz.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("显示版本。")
                        .build());
        dressOne(mz);
    }

    private static void dressOne(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("显示本说明。")
                        .build());
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.synopsisHeading("用法：");
        usage.parameterListHeading("%n参数：%n");
        usage.optionListHeading("%n选项：%n");
        usage.commandListHeading("%n命令：%n");
        usage.synopsisSubcommandLabel("命令");
        usage.width(WIDTH);
        usage.sortOptions(false);
        command.getSubcommands().values().forEach(Help::dressOne);
    }
}
