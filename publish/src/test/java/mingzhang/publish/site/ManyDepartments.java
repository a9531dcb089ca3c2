package mingzhang.publish.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.publish.Options;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Options.Rounding;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/**
 * A measurement, not a test: publishes a sample for some years, copies it under many names, then makes a site of it and says how long that
 * took and how much memory it left. Arguments: folder, departments, years.
 */
public final class ManyDepartments {
    private static final String FIRST = "第一个某某局";

    private ManyDepartments() {}

    /** See above. */
    public static void main(String[] arguments) throws IOException, PublishException {
        Path folder = Path.of(arguments[0]);
        int departments = Integer.parseInt(arguments[1]);
        int years = Integer.parseInt(arguments[2]);
        Catalogue catalogue = Catalogue.load();
        DepartmentYear sample = Samples.year("lizhou-2020", catalogue);
        Profile profile = catalogue.profile(sample.profile()).orElseThrow();
        long began = System.nanoTime();
        for (int y = 0; y < years; y++) {
            DepartmentYear year = changed(sample, FIRST, "四川省第0市第0县", 2020 + y);
            Options options = new Options(
                    EnumSet.of(Format.HTML, Format.JSON, Format.CSV), Rounding.PLAIN, LocalDate.of(2021 + y, 9, 6));
            Path made = Publisher.publish(year, profile, catalogue, options, folder.resolve("first"))
                    .folder();
            for (int d = 0; d < departments; d++) {
                copy(made, folder.resolve("packages"), d);
            }
        }
        say("published", began);
        long made = System.nanoTime();
        Site site = Site.write(List.of(folder.resolve("packages")), folder.resolve("portal"), "门户", catalogue);
        say("site of " + site.publications() + " packages, " + site.pages() + " pages", made);
        try (Stream<Path> all = Files.walk(folder.resolve("portal"))) {
            all.filter(file -> file.toString().endsWith(".html")
                            && !file.toString().contains("packages"))
                    .sorted((a, b) ->
                            Long.compare(b.toFile().length(), a.toFile().length()))
                    .limit(5)
                    .forEach(file -> System.out.println(file.toFile().length() + " " + file));
        }
        System.out.println(Files.size(folder.resolve("portal/assets/search-data.js")) + " search data");
    }

    /** The package under another name, with hashes that are true of it. */
    private static void copy(Path made, Path out, int d) throws IOException {
        String name = "第" + d + "号县某某局";
        Path folder = Files.createDirectories(
                out.resolve(String.valueOf(made.getFileName()).replace(FIRST, name)));
        String manifest = named(Files.readString(made.resolve("manifest.json")), d);
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                String text = named(Files.readString(file), d);
                manifest = manifest.replaceAll(
                        "(\"name\" : \"" + file.getFileName()
                                + "\",[^}]*\"sha256\" : \")[^\"]*(\",\\s*\"sm3\" : \")[^\"]*",
                        "$1" + Packages.sha256(text.getBytes(StandardCharsets.UTF_8)) + "$2");
                Files.writeString(folder.resolve(String.valueOf(file.getFileName())), text);
            }
        }
        Files.writeString(folder.resolve("manifest.json"), manifest);
    }

    private static String named(String text, int d) {
        return text.replace(FIRST, "第" + d + "号县某某局").replace("四川省第0市第0县", "四川省第" + d / 50 + "市第" + d / 10 + "县");
    }

    private static void say(String what, long since) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.println(what + ": " + (System.nanoTime() - since) / 1_000_000 + " ms, "
                + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MB in use, " + (runtime.maxMemory() >> 20)
                + " MB at most");
    }

    private static DepartmentYear changed(DepartmentYear sample, String department, String region, int year) {
        Map<String, Value> cover = Map.of(
                "部门名称", new Value.Words(department),
                "行政区划", new Value.Words(region),
                "年度", new Value.Number(BigDecimal.valueOf(year)),
                "批复日期", new Value.Words(year + 1 + "-08-20"),
                "公开日期", new Value.Words(year + 1 + "-09-06"));
        List<Sheet> sheets = sample.sheets().stream()
                .map(sheet -> sheet.name().equals("封面") ? cover(sheet, cover) : sheet)
                .toList();
        return new DepartmentYear(sample.profile(), department, year, sheets);
    }

    private static Sheet cover(Sheet sheet, Map<String, Value> values) {
        return new Sheet(
                sheet.name(),
                sheet.rows().stream()
                        .map(row -> {
                            LinkedHashMap<String, Value> cells = new LinkedHashMap<>(row.values());
                            cells.put("内容", values.getOrDefault(row.key(), row.value("内容")));
                            return new Sheet.Row(row.key(), cells);
                        })
                        .toList());
    }
}
