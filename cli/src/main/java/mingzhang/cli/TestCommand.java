package mingzhang.cli;

import picocli.CommandLine.Command;

/** Told here, run by the launcher: the tests need the sources, not the built program. */
@Command(
        name = "test",
        description = {"运行全部测试（在源码目录下：./mz test）。", ""},
        footer = {
            "",
            "示例：",
            "  ./mz test               编译、检查格式并运行全部测试",
            "  ./mz test --rewrite     重写由代码和规则生成的手册页（docs/map.md 和 docs/manual 里的 rules.md、errors.md、workbook.md）",
        })
final class TestCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal("测试由源码目录下的启动脚本运行：./mz test，后面不带其他参数。");
    }
}
