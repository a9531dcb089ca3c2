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
            "  ./mz test --fuzz 10000 7   用一万份改坏的文件试每个入口，种子为7；同一种子每次一样，出错的留在 cli/target/fuzz",
        })
final class TestCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal("测试由源码目录下的启动脚本 ./mz 运行，写法见 mz test --help。");
    }
}
