package mingzhang.ledger.budget;

import mingzhang.ledger.store.Termed;

/** Which government gives the money; OWN where only the own level matters. */
public enum Level implements Termed {
    CENTRAL("中央"),
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县"),
    OWN("本级");

    private final String term;

    Level(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
