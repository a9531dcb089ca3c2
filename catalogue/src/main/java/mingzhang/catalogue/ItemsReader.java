package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mingzhang.catalogue.Shelf.TextFile;
import mingzhang.figures.Unit;

/**
 * Reads {@code items/*.txt}: the name of an item on a line of its own, and indented below it {@code kind} (money where it is
 * left out), {@code also} with synonyms between {@code |}, {@code means} and {@code source}.
 */
final class ItemsReader {
    private static final Set<String> FIELDS = Set.of("kind", "also", "means", "source");
    private static final List<String> KINDS = List.of("money", "rate", "points", "count");

    private final Problems problems = new Problems();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();

    private ItemsReader() {}

    static List<Item> read(List<Shelf> shelves) {
        ItemsReader reader = new ItemsReader();
        Shelf.all(shelves, "items", ".txt").forEach(reader::file);
        reader.problems.refuse();
        return reader.items;
    }

    private void file(TextFile file) {
        Entry.headed(file).forEach(part -> item(file, part));
    }

    private void item(TextFile file, Entry.Headed part) {
        String name = part.name();
        Entry entry = Entry.of(file, part.first(), part.end(), 2, problems);
        entry.refuseOthers(FIELDS);
        String kind = entry.optional("kind").isEmpty() ? "money" : entry.choice("kind", KINDS);
        List<String> synonyms = Lists.split(entry.optional("also"), '|');
        own(name, name, file, part.first());
        synonyms.forEach(synonym -> own(synonym, name, file, part.first()));
        items.add(new Item(
                name,
                Unit.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                synonyms,
                entry.required("means", "用一句话说明“" + name + "”。"),
                entry.required("source", "写明“" + name + "”出自哪个文件或报表。")));
    }

    private void own(String word, String name, TextFile file, int line) {
        String owner = owners.putIfAbsent(word, name);
        if (owner != null) {
            problems.add(file.shown(), line, "“" + word + "”已属于项目“" + owner + "”", "一个名称或别名只能属于一个项目。");
        }
    }
}
