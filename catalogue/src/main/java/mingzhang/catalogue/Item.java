package mingzhang.catalogue;

import java.util.List;
import mingzhang.figures.Unit;

/**
 * A named quantity of the field, such as 本年收入合计.
 *
 * @param name the official name, which is also its key
 * @param kind what its figures count: money, a rate, or things and people
 * @param synonyms what documents also call it: 当年收入合计, 本年收入总额
 * @param meaning one sentence
 * @param source where the term is defined
 */
public record Item(String name, Unit.Kind kind, List<String> synonyms, String meaning, String source) {
    public Item {
        synonyms = List.copyOf(synonyms);
    }

    /** An item of money. */
    public Item(String name, List<String> synonyms, String meaning, String source) {
        this(name, Unit.Kind.MONEY, synonyms, meaning, source);
    }
}
