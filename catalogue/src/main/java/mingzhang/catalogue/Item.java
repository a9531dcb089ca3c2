package mingzhang.catalogue;

import java.util.List;

/**
 * A named quantity of the field, such as 本年收入合计.
 *
 * @param name the official name, which is also its key
 * @param synonyms what documents also call it: 当年财政拨款收入合计, 本年收入总额
 * @param meaning one sentence
 * @param source where the term is defined
 */
public record Item(String name, List<String> synonyms, String meaning, String source) {
    public Item {
        synonyms = List.copyOf(synonyms);
    }
}
