package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.document.Block;
import mingzhang.document.Document;

/** Who publishes a document. */
final class Offices {
    private static final String ENDS =
            "(?:局|委|委员会|院|室|部|中心|会|厅|办|处|总队|支队|大队|学校|中学|小学|大学|幼儿园|校|站|所|馆|街道|镇|乡|政府|社|团|庭|司|联合会|党校|医院|公司|园|台|组|院所|公室)";
    private static final Pattern STATED =
            Pattern.compile("(?:编制|公开|填报|预算)?(?:部门|单位)(?:名称)?(?:（公章）|（盖章）)?：\\s*([\\u4e00-\\u9fa5（）]{4,40})");
    private static final Pattern TITLE =
            Pattern.compile("^([\\u4e00-\\u9fa5（）、]{4,40}?)(?:(?:19|20)\\d{2}年|年?度?(?:部门|单位)?(?:预算|决算)).*");
    private static final Pattern BEHIND =
            Pattern.compile("^(?:19|20)\\d{2}年?度?([\\u4e00-\\u9fa5（）、]{4,40}?)(?:年?度?(?:部门|单位)?(?:预算|决算)).*");
    private static final Pattern PLACEHOLDER = Pattern.compile("[XxＸ×*]{2}|□|_{2}");

    private static final Pattern SCOPE = Pattern.compile("(部门|单位)(?:年?度?)(?:预算|决算)");
    private static final Pattern UNITS = Pattern.compile("单位构成|机构设置|所属单位|预算单位|决算单位");

    private Offices() {}

    /** The office that the title names, or that all tables state; empty where neither does, or they differ. */
    static String of(Document document) {
        String title = Words.simplified(document.title()).replaceAll("\\s+", "");
        String named = named(TITLE, title);
        named = named.isEmpty() ? named(BEHIND, title) : named;
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> stated = new LinkedHashSet<>();
        document.tables().forEach(table -> {
            Matcher matcher = STATED.matcher(Words.simplified(table.note() + " " + table.caption()));
            while (matcher.find()) {
                stated.add(matcher.group(1).replaceFirst("(?:单位|金额).*$", ""));
            }
        });
        return stated.size() == 1 ? office(stated.iterator().next()) : "";
    }

    /** Whether the title says that it is about a department or about a unit. */
    static String scope(Document document) {
        Matcher matcher = SCOPE.matcher(Words.simplified(document.title()));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String named(Pattern pattern, String title) {
        Matcher matcher = pattern.matcher(title);
        return matcher.matches() ? office(matcher.group(1)) : "";
    }

    private static String office(String name) {
        String plain = name.replaceFirst("^关于", "").replaceFirst("(?:部门|单位)$", "");
        boolean whole = plain.length() >= 4 && plain.matches(".*" + ENDS + "(?:（[^（）]{1,8}）|本级)?");
        return whole && !PLACEHOLDER.matcher(plain).find() ? plain.replace("（本级）", "本级") : "";
    }

    /** The offices in a table of 预算单位构成 or 机构设置, which its caption or the heading above it names. */
    static List<String> units(Document document) {
        List<String> units = new ArrayList<>();
        String heading = "";
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading head) {
                heading = head.text();
            } else if (block instanceof Block.Table table
                    && UNITS.matcher(Words.bare(table.caption() + heading)).find()) {
                table.cells().stream()
                        .map(cell -> office(Words.simplified(cell.text()).replaceAll("\\s+", "")))
                        .filter(name -> !name.isEmpty())
                        .forEach(units::add);
            }
        }
        return units;
    }
}
