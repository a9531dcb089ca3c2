package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingzhang.catalogue.OfficialTable.Bound;
import mingzhang.catalogue.OfficialTable.Label;
import mingzhang.catalogue.Shelf.TextFile;

/** Reads {@code tables/*.txt}: a table's name on a line of its own, and indented below it what it is known by. */
final class TablesReader {
    private static final Set<String> FIELDS = Set.of("named", "rows", "columns", "items", "told", "source");

    private final Problems problems = new Problems();
    private final Set<String> items;
    private final List<OfficialTable> tables = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private TablesReader(List<Item> items) {
        this.items = items.stream().map(Item::name).collect(Collectors.toSet());
    }

    static List<OfficialTable> read(List<Shelf> shelves, List<Item> items) {
        TablesReader reader = new TablesReader(items);
        Shelf.all(shelves, "tables", ".txt").forEach(reader::file);
        reader.problems.refuse();
        return reader.tables;
    }

    private void file(TextFile file) {
        Entry.headed(file).forEach(part -> table(file, part));
    }

    private void table(TextFile file, Entry.Headed part) {
        String name = part.name();
        Entry entry = Entry.of(file, part.first(), part.end(), 2, problems);
        entry.refuseOthers(FIELDS);
        if (!names.add(name)) {
            problems.add(file.shown(), part.first(), "表“" + name + "”重复", "一张表只写一次。");
        }
        tables.add(new OfficialTable(
                name,
                Lists.split(entry.required("named", "写明“" + name + "”的名称。"), '|'),
                labels(entry.optional("rows")),
                labels(entry.optional("columns")),
                bound(name, entry),
                Lists.split(entry.optional("told"), '|'),
                entry.required("source", "写明“" + name + "”出自哪个文件。")));
    }

    /** {@code 本年收入合计=1:本年收入合计|本年收入; 结余分配}. */
    private static List<Label> labels(String text) {
        List<Label> labels = new ArrayList<>();
        for (String part : Lists.split(text, ';')) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            String words = equals < 0 ? part : part.substring(equals + 1).strip();
            boolean sided = words.startsWith("1:") || words.startsWith("2:");
            int side = sided ? words.charAt(0) - '0' : 0;
            labels.add(new Label(name, side, Lists.split(sided ? words.substring(2) : words, '|')));
        }
        return labels;
    }

    private List<Bound> bound(String table, Entry entry) {
        List<Bound> bound = new ArrayList<>();
        for (String part : Lists.split(entry.optional("items"), ';')) {
            int equals = part.indexOf('=');
            String item = part.substring(equals + 1).strip();
            if (equals < 0 || !items.contains(item.replace("[预算数]", ""))) {
                entry.problem("items", "“" + part + "”里没有目录里的项目", "写成“行.列=项目”，用项目的正式名称。");
            } else {
                bound.add(new Bound(table + "." + part.substring(0, equals).strip(), item));
            }
        }
        return bound;
    }
}
