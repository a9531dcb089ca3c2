package mingzhang.ledger.resource;

import mingzhang.ledger.store.Termed;

/** The classifications whose codes may change between years. */
public enum Classification implements Termed {
    FUNCTION("功能分类", "功能分类"),
    DEPARTMENT_ECONOMY("部门经济分类", "部门预算支出经济分类"),
    GOVERNMENT_ECONOMY("政府经济分类", "政府预算支出经济分类");

    private final String term;
    private final String table;

    Classification(String term, String table) {
        this.term = term;
        this.table = table;
    }

    @Override
    public String term() {
        return term;
    }

    /** The table of the catalogue that lists its codes. */
    public String table() {
        return table;
    }
}
