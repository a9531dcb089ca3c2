package mingzhang.publish.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.publish.Csv;

/**
 * All figures of all packages, a line each, by year, as csv and json; written as they come, so that the memory they take does
 * not grow with the site.
 */
public final class OpenData implements AutoCloseable {
    /** The columns: the key in json, the heading in csv, and what it means. */
    static final List<Column> COLUMNS = List.of(
            new Column("department", "部门", "部门全称"),
            new Column("region", "行政区划", "公开包封面上的行政区划，没有填的为空"),
            new Column("year", "年度", "财政年度，四位数字"),
            new Column("kind", "文件种类", "部门决算、部门预算等"),
            new Column("profile", "样式", "公开样式的编号"),
            new Column("name", "名称", "数字的名称；“.”后面是预算数、上年决算数等，没有“.”的是本年决算数或预算数"),
            new Column("value", "精确值", "未经舍入的值：金额以元为单位，其余为数量；比率是除得的商"),
            new Column("unit", "单位", "印出的计量单位；为空的是数量、比率或文件里没有单独写单位的数"),
            new Column("printed", "印出", "公开文件上印的样子"),
            new Column("path", "数据来源", "在工作簿或台账里的位置：表.行.列，或由几个位置算出"),
            new Column("package", "公开包", "数字所在的公开包，在 packages 文件夹下"));

    private final Path folder;
    private final Map<String, Table> tables = new TreeMap<>();

    /** A column of the data. */
    public record Column(String key, String heading, String meaning) {}

    /** A file to download. */
    public record Offered(int year, String word, String csv, String csvSize, String json, String jsonSize, long rows) {}

    OpenData(Path site) throws IOException {
        this.folder = Files.createDirectories(site.resolve("data"));
    }

    void add(Entry entry, PackageData data) throws IOException {
        Table facts = table("indicators", entry.year());
        for (Fact fact : data.facts().values()) {
            facts.row(entry, fact.name(), fact.value().toPlainString(), fact.symbol(), fact.printed(), fact.path());
        }
        Table figures = table("figures", entry.year());
        for (PackageData.PrintedFigure figure : data.figures()) {
            figures.row(entry, figure.label(), figure.value(), "", figure.printed(), figure.path());
        }
    }

    private Table table(String name, int year) throws IOException {
        String file = name + "-" + year;
        Table there = tables.get(file);
        if (there == null) {
            there = new Table(folder.resolve(file + ".csv"), folder.resolve(file + ".json"));
            tables.put(file, there);
        }
        return there;
    }

    /** What was written, the latest year first; call it when all is closed. */
    List<Offered> offered() throws IOException {
        List<Offered> offered = new ArrayList<>();
        for (Map.Entry<String, Table> one : tables.entrySet()) {
            String name = one.getKey();
            offered.add(new Offered(
                    Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)),
                    name.startsWith("indicators") ? "主要指标" : "文件中的全部数字",
                    name + ".csv",
                    Wording.size(Files.size(folder.resolve(name + ".csv"))),
                    name + ".json",
                    Wording.size(Files.size(folder.resolve(name + ".json"))),
                    one.getValue().rows));
        }
        offered.sort(java.util.Comparator.comparing(Offered::year).reversed().thenComparing(Offered::word));
        return offered;
    }

    @Override
    public void close() throws IOException {
        for (Table table : tables.values()) {
            table.close();
        }
    }

    /** One table, in both formats at once. */
    private static final class Table implements AutoCloseable {
        private final BufferedWriter csv;
        private final JsonGenerator json;
        private long rows;

        Table(Path csvFile, Path jsonFile) throws IOException {
            this.csv = Files.newBufferedWriter(csvFile);
            csv.write("\uFEFF");
            csv.write(Csv.line(COLUMNS.stream().map(Column::heading).toList()));
            this.json = new JsonFactory().createGenerator(Files.newBufferedWriter(jsonFile));
            json.writeStartArray();
        }

        void row(Entry entry, String name, String value, String unit, String printed, String path) throws IOException {
            String region = entry.about().getOrDefault("region", "");
            List<String> cells = List.of(
                    entry.department(),
                    region,
                    String.valueOf(entry.year()),
                    Wording.kind(entry.kind()),
                    entry.publication().profile(),
                    name,
                    value,
                    unit,
                    printed,
                    path,
                    entry.folder());
            csv.write(Csv.line(cells));
            json.writeRaw(rows == 0 ? "\n" : "");
            json.writeStartObject();
            for (int i = 0; i < COLUMNS.size(); i++) {
                json.writeStringField(COLUMNS.get(i).key(), cells.get(i));
            }
            json.writeEndObject();
            json.writeRaw("\n");
            rows++;
        }

        @Override
        public void close() throws IOException {
            json.writeEndArray();
            json.close();
            csv.close();
        }
    }
}
