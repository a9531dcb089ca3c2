package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.publish.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz site}: the public portal as plain files, from published packages. */
@Command(
        name = "site",
        description = {"由公开包生成公开门户：一个文件夹的网页，放到任何网站上，或直接打开 index.html 就能看，不需要服务器。", ""},
        footer = {
            "",
            "示例：",
            "  mz site 存放公开包的文件夹",
            "  mz site 甲县公开包 乙县公开包 --out 门户 --name 某某市部门预决算公开",
            "",
            "与清单不一致、互相矛盾的公开包不放进门户，逐个说明，首页也列出名称；其余照常生成。先写在旁边，写完才替换原来的门户。",
            "",
            "退出码：0 全部放进门户；1 有公开包没有放进去；2 门户没有生成。",
        })
final class SiteCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "公开包", description = "存放公开包的文件夹（mz publish 的 --out），或单个公开包；可以写多个。")
    private List<Path> folders = List.of();

    @Mixin
    private CatalogueOption ownCatalogue = new CatalogueOption();

    @Option(names = "--out", paramLabel = "文件夹", description = "门户写到哪里；默认当前文件夹下的 portal。原来是门户的会被替换。")
    private Path out = Path.of("portal");

    @Option(names = "--name", paramLabel = "名称", description = "门户的名称，印在每页页首；默认“部门预决算公开”。")
    private String name = "部门预决算公开";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new Refusal("没有文件夹“" + folder + "”：请核对路径。");
            }
        }
        Site site = write(folders, out, name, ownCatalogue.load());
        PrintWriter err = spec.commandLine().getErr();
        Workbooks.print(site.problems(), err);
        site.notes().forEach(note -> err.println("○ " + note));
        if (site.publications() == 0) {
            throw new Refusal("门户没有生成：没有可以放进去的公开包。公开包用 mz publish 生成。");
        }
        spec.commandLine().getOut().println(line(site, out));
        if (!site.problems().isEmpty()) {
            err.println("以上 " + site.problems().size() + " 处要核实；有问题的公开包没有放进门户，名称列在首页。");
        }
        return site.problems().isEmpty() ? Status.OK : Status.ERRORS;
    }

    /** Makes a site, or says in one sentence why it cannot be written. */
    static Site write(List<Path> folders, Path out, String name, Catalogue catalogue) {
        try {
            return Site.write(folders, out, name, catalogue);
        } catch (Site.InTheWayException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new Refusal("门户写不到“" + out + "”，原来的没有改动：请检查文件夹能否读写、磁盘是否已满。", e);
        }
    }

    static String line(Site site, Path out) {
        return "门户已生成：" + site.departments() + " 个部门，" + site.publications() + " 份公开文件，" + site.pages() + " 个网页。打开 "
                + out.resolve("index.html");
    }
}
