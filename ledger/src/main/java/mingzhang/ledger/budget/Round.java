package mingzhang.ledger.budget;

import java.util.Optional;
import mingzhang.ledger.store.Termed;

/** The four steps of making a budget (两上两下), in their order. */
public enum Round implements Termed {
    REQUEST("一上", Desk.DEPARTMENT),
    CEILING("一下", Desk.FINANCE),
    DRAFT("二上", Desk.DEPARTMENT),
    APPROVAL("二下", Desk.FINANCE);

    private final String term;
    private final Desk editor;

    Round(String term, Desk editor) {
        this.term = term;
        this.editor = editor;
    }

    @Override
    public String term() {
        return term;
    }

    /** Whose desk writes this round. */
    public Desk editor() {
        return editor;
    }

    /** The round that follows. */
    public Optional<Round> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
