package mingzhang.ledger.resource;

import java.util.List;
import mingzhang.ledger.store.Termed;

/** The workbooks in which people keep what the ledger's registers hold. */
public enum BookKind implements Termed {
    STAFF("人员", new StaffBook()),
    ASSETS("资产", new AssetBook()),
    PROCUREMENT("采购", new ProcurementBook()),
    PROJECTS("项目", new ProjectBook());

    private final String term;
    private final Book book;

    BookKind(String term, Book book) {
        this.term = term;
        this.book = book;
    }

    @Override
    public String term() {
        return term;
    }

    Book book() {
        return book;
    }

    List<BookSheet> sheets() {
        return book.sheets();
    }
}
