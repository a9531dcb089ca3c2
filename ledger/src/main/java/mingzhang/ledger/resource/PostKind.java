package mingzhang.ledger.resource;

import mingzhang.ledger.store.Termed;

/** The kinds of posts (编制). */
public enum PostKind implements Termed {
    ADMINISTRATIVE("行政"),
    MANAGED_AS_ADMINISTRATIVE("参公事业"),
    PUBLIC_INSTITUTION("事业"),
    WORKER("工勤");

    private final String term;

    PostKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
