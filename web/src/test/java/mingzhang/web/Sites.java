package mingzhang.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Site folders with small packages. */
final class Sites {
    private Sites() {}

    /** A package in a folder below the site, with a page and a table. */
    static void add(Path site, String folder, String department, int year) throws IOException {
        Path home = Files.createDirectories(site.resolve(folder));
        Files.writeString(
                home.resolve("document.html"),
                "<!doctype html><html lang=zh-CN><title>" + department + "</title><style>body{margin:2em}</style><h1>"
                        + department + year + "年度部门决算</h1><p id=p>本年收入合计100.00万元。</p>"
                        + "<script>document.getElementById('p').textContent='script'</script></html>");
        Files.writeString(home.resolve("data.json"), "{}");
        Files.writeString(home.resolve("secret.txt"), "not in the manifest");
        Files.writeString(home.resolve("manifest.json"), manifest(department, year));
    }

    private static String manifest(String department, int year) {
        return """
                {"department": "%s", "year": %d, "kind": "final-accounts", "title": "%s%d年度部门决算",
                 "keyFigures": [{"name": "本年收入合计", "amount": "100.00万元"}],
                 "files": [{"name": "document.html", "bytes": 300, "sha256": "aa11"},
                           {"name": "data.json", "bytes": 2, "sha256": "bb22"},
                           {"name": "../../outside.txt", "bytes": 2, "sha256": "cc33"}],
                 "audit": {"errors": 0, "warnings": 1, "notes": 2, "relations": 30, "figures": 40},
                 "readBack": {"figures": 40, "equal": 40}}
                """.formatted(department, year, department, year);
    }
}
