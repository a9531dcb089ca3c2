package mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.EvaluatedYear;
import mingzhang.evaluate.EvaluationException;
import mingzhang.evaluate.EvaluationJson;
import mingzhang.evaluate.EvaluationText;
import mingzhang.evaluate.Evaluator;
import mingzhang.year.DepartmentYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz evaluate}: scores a department's year from its workbook and shows how every point came about. */
@Command(
        name = "evaluate",
        description = {"按当年的评分规则给工作簿里的绩效评价表打分，每一分都写明规则、数据、算式、舍入和依据，并与填报的得分核对。", ""},
        footer = {
            "",
            "示例：",
            "  mz evaluate 工作簿.xlsx --profile hunan-overall",
            "  mz evaluate 工作簿.xlsx --profile sichuan-accounts --json",
            "  mz evaluate 工作簿.xlsx --profile hunan-overall --export 第三方评价.xlsx",
            "  mz evaluate 工作簿.xlsx --profile hunan-overall --opinions 第三方评价.xlsx",
            "",
            "退出码：0 可以受理；1 有要改正或说明的问题；2 命令没能完成。",
        })
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "工作簿", description = "填好的 xlsx 工作簿（空白的用 mz template 生成）。")
    private Path workbook = Path.of("");

    @Option(names = "--profile", required = true, paramLabel = "样式", description = "公开样式，例如 hunan-overall。")
    private String profile = "";

    @Option(names = "--json", description = "输出一行 JSON，供程序使用。")
    private boolean json;

    @Option(names = "--export", paramLabel = "文件", description = "导出给第三方评价机构：目标、得分、算式、数据和依据，写成 xlsx 或 json（按扩展名）。")
    private Optional<Path> export = Optional.empty();

    @Option(names = "--opinions", paramLabel = "文件", description = "读回第三方填好的 xlsx 或 json，列出与自评的差别、复核后的总分和等级。")
    private Optional<Path> opinions = Optional.empty();

    @Option(names = "--project", paramLabel = "项目", description = "导出或读回哪个项目的评价；不写就是部门整体。")
    private Optional<String> project = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        Optional<DepartmentYear> year = Workbooks.read(
                workbook,
                Profiles.named(profile, catalogue),
                catalogue,
                spec.commandLine().getErr());
        return year.map(read -> evaluate(read, catalogue)).orElse(Status.ERRORS);
    }

    private int evaluate(DepartmentYear year, Catalogue catalogue) {
        try {
            Evaluator evaluator = Evaluator.of(catalogue);
            EvaluatedYear evaluated = evaluator.evaluateAll(year);
            export.ifPresent(file -> ThirdParty.write(chosen(evaluated), file));
            if (opinions.isPresent()) {
                return ThirdParty.recheck(evaluator, chosen(evaluated), opinions.get(), spec.commandLine());
            }
            spec.commandLine()
                    .getOut()
                    .println(json ? EvaluationJson.write(evaluated) : EvaluationText.write(evaluated));
            return evaluated.isRefused() ? Status.ERRORS : Status.OK;
        } catch (EvaluationException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /** The form that a third party is asked about: a project's where one is named, else the department's. */
    private Evaluated chosen(EvaluatedYear evaluated) {
        if (project.isEmpty()) {
            return evaluated.department().orElseThrow(() -> new Refusal("这种工作簿只有项目的评价表：请用 --project 指明项目。"));
        }
        return project.flatMap(evaluated::project)
                .orElseThrow(() -> new Refusal("没有项目“" + project.get() + "”，有："
                        + String.join(
                                "、",
                                evaluated.projects().stream()
                                        .map(p -> p.form().subject())
                                        .toList()) + "。"));
    }
}
