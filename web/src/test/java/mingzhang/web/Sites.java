package mingzhang.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import mingzhang.catalogue.Catalogue;
import mingzhang.publish.Options;
import mingzhang.publish.Publication;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.year.Samples;

/** Site folders with small packages. */
final class Sites {
    private Sites() {}

    /** A small package made by hand; its manifest also names what lies outside of the site. */
    static void add(Path site, String folder, String department, int year) throws IOException {
        Path home = Files.createDirectories(site.resolve(folder));
        Files.writeString(
                home.resolve("document.html"),
                "<!doctype html><html lang=zh-CN><title>" + department + "</title><h1>" + department + "</h1>");
        Files.createDirectories(home.resolve("更正前/第1版"));
        Files.writeString(home.resolve("更正前/第1版/document.html"), "<!doctype html><h1>更正前</h1>");
        Files.writeString(home.resolve("data.json"), """
                {"unit": "万元", "facts": [{"name": "本年收入合计", "printed": "100.00"},
                                           {"name": "本年收入合计.上年决算数", "printed": "90.00"}]}
                """);
        Files.writeString(home.resolve("secret.txt"), "not in the manifest");
        Files.writeString(home.resolve("manifest.json"), manifest(department, year));
    }

    private static String manifest(String department, int year) {
        return """
                {"department": "%s", "year": %d, "profile": "sichuan-accounts", "title": "%s%d年度部门决算",
                 "day": "%d-09-10", "rounding": "plain", "state": "corrected",
                 "attestations": [{"by": "单位负责人", "at": "2025-09-10T01:00:00Z", "statement": "数字与批复一致。"}],
                 "corrections": [{"folder": "更正前/第1版", "day": "2025-09-01", "reason": "公务接待费有误"}],
                 "files": [{"name": "document.html", "kind": "html", "bytes": 300, "sha256": "aa11"},
                           {"name": "更正前/第1版/document.html", "kind": "earlier", "bytes": 30, "sha256": "dd44"},
                           {"name": "data.json", "kind": "json", "bytes": 2, "sha256": "bb22"},
                           {"name": "../../outside.txt", "kind": "txt", "bytes": 2, "sha256": "cc33"}],
                 "counts": {"figuresPrinted": 40, "figuresReadBack": {"html": 40}, "relationsChecked": 30,
                            "errors": 0, "warnings": 1, "notes": 2}}
                """.formatted(department, year, department, year, year + 1);
    }

    /** A real package of the sample workbook, published by the program itself. */
    static Publication publish(Path site, String sample) throws IOException, PublishException {
        Catalogue catalogue = Catalogue.load();
        return Publisher.publish(
                Samples.year(sample, catalogue),
                catalogue.profile("sichuan-accounts").orElseThrow(),
                catalogue,
                Options.of(LocalDate.of(2021, 9, 30)),
                site);
    }
}
