package mingzhang.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Packages made by hand, as small as they may be, with manifests that are true. */
final class Packages {
    private Packages() {}

    /** Final accounts of a department that spends {@code spent} ten thousand yuan, approved on 2021-08-20. */
    static Path accounts(Path site, String department, int year, int spent) throws IOException {
        return write(site, department, year, "sichuan-accounts", data(department, year, spent), "");
    }

    static Path write(Path site, String department, int year, String profile, String data, String more)
            throws IOException {
        return write(site, department + "-" + year + "-" + profile, department, year, profile, data, more);
    }

    static Path write(Path site, String name, String department, int year, String profile, String data, String more)
            throws IOException {
        Path folder = Files.createDirectories(site.resolve(name));
        String page =
                "<!doctype html><html lang=\"zh-CN\"><title>" + department + "</title><h1>" + department + "</h1>";
        Files.writeString(folder.resolve("决算公开.html"), page);
        Files.writeString(folder.resolve("决算公开数据.json"), data);
        Files.writeString(folder.resolve("manifest.json"), """
                {"department": "%s", "year": %d, "profile": "%s", "title": "%s%d年度部门决算公开",
                 "day": "%d-09-06", "rounding": "plain", "state": "published", %s
                 "files": [%s, %s],
                 "counts": {"figuresPrinted": 40, "figuresReadBack": {"html": 40}, "relationsChecked": 30,
                            "errors": 0, "warnings": 0, "notes": 0}}
                """.formatted(
                        department,
                        year,
                        profile,
                        department,
                        year,
                        year + 1,
                        more,
                        file("决算公开.html", "html", page),
                        file("决算公开数据.json", "json", data)));
        return folder;
    }

    private static String file(String name, String kind, String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return "{\"name\": \"%s\", \"kind\": \"%s\", \"bytes\": %d, \"sha256\": \"%s\"}"
                .formatted(name, kind, bytes.length, sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Income is what was spent and what is left: 10. */
    static String data(String department, int year, int spent) {
        return """
                {"unit": "万元",
                 "about": {"department": "%s", "region": "四川省广元市利州区", "level": "一级预算单位", "approved": "%d-08-20"},
                 "facts": [%s, %s, %s, %s, %s],
                 "figures": [{"label": "本年支出合计", "path": "表.行.列", "value": "%d0000.00", "printed": "%d.00"}]}
                """.formatted(
                        department,
                        year + 1,
                        fact("一般公共预算财政拨款收入", spent + 10),
                        fact("本年收入合计", spent + 10),
                        fact("本年支出合计", spent),
                        fact("基本支出", spent),
                        fact("年末结转和结余", 10),
                        spent,
                        spent);
    }

    static String fact(String name, int amount) {
        return "{\"name\": \"%s\", \"path\": \"表.%s.决算数\", \"kind\": \"money\", \"value\": \"%d0000.00\", \"printed\": \"%d.00\"}"
                .formatted(name, name, amount, amount);
    }
}
