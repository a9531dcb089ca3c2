package mingzhang.ledger.budget;

import mingzhang.ledger.store.Termed;

/** Where money comes from (资金性质); also the kind of income by which it is received. */
public enum Fund implements Termed {
    GENERAL("一般公共预算"),
    GOVERNMENT_FUND("政府性基金预算"),
    STATE_CAPITAL("国有资本经营预算"),
    SPECIAL_ACCOUNT("财政专户管理资金"),
    OPERATING("事业收入"),
    BUSINESS("事业单位经营收入"),
    FROM_ABOVE("上级补助收入"),
    FROM_AFFILIATES("附属单位上缴收入"),
    OTHER("其他收入");

    private final String term;

    Fund(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Whether it is an appropriation: money of one of the three government budgets. */
    public boolean isFiscal() {
        return this == GENERAL || this == GOVERNMENT_FUND || this == STATE_CAPITAL;
    }
}
