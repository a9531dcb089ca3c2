package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.catalogue.Shelf.TextFile;

/** Reads {@code roles/*.txt}: a role's name on a line of its own, and indented below it what it says and may do. */
final class RolesReader {
    private final Problems problems = new Problems();
    private final List<Role> roles = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private RolesReader() {}

    static List<Role> read(List<Shelf> shelves) {
        RolesReader reader = new RolesReader();
        Shelf.all(shelves, "roles", ".txt").forEach(reader::file);
        reader.problems.refuse();
        return List.copyOf(reader.roles);
    }

    private void file(TextFile file) {
        Entry.headed(file).forEach(part -> role(file, part));
    }

    private void role(TextFile file, Entry.Headed part) {
        Entry entry = Entry.of(file, part.first(), part.end(), 2, problems);
        entry.refuseOthers(Set.of("says", "may"));
        if (!names.add(part.name())) {
            problems.add(file.shown(), part.first(), "角色“" + part.name() + "”重复", "一个角色只写一次。");
        }
        String may = entry.required("may", "写明该角色可以做什么，竖线分隔。");
        roles.add(new Role(
                part.name(),
                entry.required("says", "写明该角色做什么。"),
                Stream.of(may.split("\\|")).map(String::strip).toList()));
    }
}
