package mingzhang.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is law, form or custom rather than program.
 *
 * <p>Loaded once and shared; immutable.
 */
public record Catalogue(
        List<Code> codes, List<Item> items, List<Rule> rules, List<Form> forms, List<Profile> profiles) {
    public Catalogue {
        codes = List.copyOf(codes);
        items = List.copyOf(items);
        rules = List.copyOf(rules);
        forms = List.copyOf(forms);
        profiles = List.copyOf(profiles);
    }

    /** The catalogue that comes with the program. */
    public static Catalogue load() {
        return new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The entry of a code in a year. */
    public Optional<Code> code(String table, String code, int year) {
        return codes.stream()
                .filter(c -> c.table().equals(table)
                        && c.code().equals(code)
                        && c.years().holds(year))
                .findFirst();
    }

    public Optional<Form> form(String name, int year) {
        return forms.stream()
                .filter(f -> f.name().equals(name) && f.years().holds(year))
                .findFirst();
    }

    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
