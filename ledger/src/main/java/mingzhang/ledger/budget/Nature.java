package mingzhang.ledger.budget;

import mingzhang.ledger.store.Termed;

/** What kind of expenditure a line is for. */
public enum Nature implements Termed {
    BASIC("基本支出"),
    PROJECT("项目支出"),
    TO_SUPERIOR("上缴上级支出"),
    BUSINESS("经营支出"),
    TO_AFFILIATES("对附属单位补助支出");

    private final String term;

    Nature(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
