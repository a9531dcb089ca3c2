package mingzhang.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.document.Block;
import mingzhang.document.Document;

/** Which department published a document: as its title, its cover, its tables and its own words name it. */
final class Publisher {
    private static final int OPENING = 60;
    private static final int LONGEST = 40;
    private static final int ENOUGH = 3;

    /** What names of departments and units end with. */
    private static final String ENDS =
            "(?:局|委员会|委|部|厅|办公室|办|法院|检察院|学院|医院|院|学校|小学|中学|大学|党校|幼儿园|中心|所|站|总队|支队|大队|队|处|馆|联合会|总工会|协会|会|政府|街道|镇|乡|署|社|公司|园|场)";

    private static final String NAME = "(\\p{IsHan}[\\p{IsHan}（）()·]{1,38}?" + ENDS + ")";
    private static final String BRACKETS = "(?:[（(][^（()）]{0,20}[）)])?";
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:预算|预算主管|主管|填报|编制|公开|申报)(?:部门|单位)|(?:部门|单位|部门[（(]单位[）)]|预算单位|填报单位|预算部门)名称)(?:[（(][^（()）]{0,8}[）)])?");
    private static final Pattern LABELLED =
            Pattern.compile("(?:^|\\s)" + LABEL + "\\s*[：:]\\s*(\\p{IsHan}[^\\s：:，。；]{1,40})");
    private static final Pattern TITLE = Pattern.compile("^(?:附件\\d*|关于)?" + NAME + BRACKETS
            + "(?:部门|单位|机关|本级)*(?:本级)?(?:预决算|决算|预算|部门整体|整体支出|项目支出|绩效|收支|财政拨款|自评|信息公开|主要职能|主要职责|机构设置|部门概况|单位概况)");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}\\s*年?(?:度|初)?");
    private static final Pattern SELF = Pattern.compile(
            "(?<!\\p{IsHan})" + NAME + BRACKETS + "(?=20\\d{2}年|是[^，。]{0,30}(?:部门|机构|单位|机关)|主要(?:职能|职责))");
    private static final Pattern NOBODY =
            Pattern.compile("^(?:[我本各该此全]|所属|部门|单位|政府部门|上级|下级|主管|财政部门).*|.*(?:[×xX*]{2}|以及|根据|按照|负责).*");

    private final Document document;

    private Publisher(Document document) {
        this.document = document;
    }

    /** The full name; empty where the document does not say. */
    static String of(Document document) {
        Publisher publisher = new Publisher(document);
        return publisher
                .titled(document.title())
                .or(publisher::labelled)
                .or(() -> publisher
                        .opening()
                        .flatMap(l -> publisher.titled(l).stream())
                        .findFirst())
                .or(publisher::often)
                .orElse("");
    }

    private Stream<String> opening() {
        return document.blocks().stream().limit(OPENING).flatMap(block -> switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Table ignored -> Stream.empty();
            case Block.Chart ignored -> Stream.empty();
        });
    }

    /** 某某局2020年度部门决算. */
    private Optional<String> titled(String line) {
        String words = YEARS.matcher(line).replaceAll("").replaceAll("[\\s《》“”_\\-]", "");
        Matcher matcher = TITLE.matcher(words);
        return line.length() <= 2 * LONGEST && matcher.find() ? name(matcher.group(1)) : Optional.empty();
    }

    /** 部门名称：某某局, on the cover, above a table, or in two cells of one. */
    private Optional<String> labelled() {
        Stream<String> notes = document.tables().map(t -> t.note() + " " + t.caption());
        return Stream.concat(opening(), notes)
                .flatMap(line -> LABELLED.matcher(line).results().flatMap(m -> name(m.group(1)).stream()))
                .findFirst()
                .or(() -> document.tables().flatMap(Publisher::inCells).findFirst());
    }

    private static Stream<String> inCells(Block.Table table) {
        List<Block.Cell> cells = table.cells();
        return Stream.iterate(1, i -> i < cells.size(), i -> i + 1)
                .filter(i -> cells.get(i).row() == cells.get(i - 1).row())
                .filter(i -> LABEL.matcher(cells.get(i - 1).text().replaceAll("\\s", ""))
                        .matches())
                .flatMap(i -> name(cells.get(i).text()).stream());
    }

    /** The name that it gives itself most often. */
    private Optional<String> often() {
        Map<String, Integer> counts = new TreeMap<>();
        SELF.matcher(document.text())
                .results()
                .flatMap(m -> name(m.group(1)).stream())
                .forEach(n -> counts.merge(n, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= ENOUGH)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Optional<String> name(String words) {
        String name = words.replaceAll("\\s|[（(](?:公章|盖章|签章|部门|单位|本级)[）)]", "");
        boolean good = name.length() <= LONGEST
                && name.matches(".*" + ENDS + "(?:[（(].*[）)])?")
                && !NOBODY.matcher(name).matches();
        return good ? Optional.of(name) : Optional.empty();
    }
}
