package mingzhang.ledger.payment;

import mingzhang.ledger.store.Termed;

/** What money other than payments is. */
public enum EntryKind implements Termed {
    RECEIVED("收入"),
    OPENING("年初结转和结余"),
    SAVINGS_USED("使用非财政拨款结余"),
    DISTRIBUTED("结余分配"),
    RETURNED("缴回财政");

    private final String term;

    EntryKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
