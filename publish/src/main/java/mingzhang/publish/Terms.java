package mingzhang.publish;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Item;
import mingzhang.catalogue.Profile;
import org.jspecify.annotations.Nullable;

/** Every term that the catalogue explains: first as its profiles explain it to the public, else as an item's meaning. */
public final class Terms {
    private Terms() {}

    /** The meaning of each term, by its name. */
    public static SequencedMap<String, String> of(Catalogue catalogue) {
        TreeMap<String, String> terms = new TreeMap<>();
        for (Item item : catalogue.items()) {
            terms.put(item.name(), item.meaning());
        }
        for (Profile profile : catalogue.profiles()) {
            String yaml = Composing.file(profile, "glossary.yaml");
            Map<String, @Nullable Object> explained =
                    Yaml.map(Yaml.read("glossary.yaml", yaml).get("terms"));
            explained.forEach((name, meaning) -> terms.put(name, String.valueOf(meaning)));
        }
        return terms;
    }
}
