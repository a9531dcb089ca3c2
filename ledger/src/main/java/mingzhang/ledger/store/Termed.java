package mingzhang.ledger.store;

import java.util.Optional;
import java.util.stream.Stream;

/** A choice that the database and the user know by its official Chinese term. */
public interface Termed {
    /** The official term. */
    String term();

    /** The choice of that term. */
    static <E extends Enum<E> & Termed> Optional<E> find(Class<E> choices, String term) {
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.term().equals(term))
                .findFirst();
    }

    /** The choice of a term that the database has checked. */
    static <E extends Enum<E> & Termed> E known(Class<E> choices, String term) {
        return find(choices, term).orElseThrow(() -> new IllegalStateException(term));
    }

    /** All terms, as a sentence lists them. */
    static <E extends Enum<E> & Termed> String all(Class<E> choices) {
        return String.join(
                "、", Stream.of(choices.getEnumConstants()).map(Termed::term).toList());
    }
}
