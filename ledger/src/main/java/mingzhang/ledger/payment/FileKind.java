package mingzhang.ledger.payment;

import java.util.List;
import mingzhang.ledger.store.Termed;

/** What a file tells of. */
public enum FileKind implements Termed {
    /** Payments, each against its line. */
    PAYMENTS("支付", List.of("凭证号", "日期", "单位代码", "支出性质", "功能分类", "部门经济分类", "政府经济分类", "资金性质", "金额")),
    /** Money received, opening balances and what is set aside at the end of the year. */
    RECEIPTS("收入", List.of("凭证号", "日期", "单位代码", "资金性质", "功能分类", "金额"));

    private final String term;
    private final List<String> required;

    FileKind(String term, List<String> required) {
        this.term = term;
        this.required = required;
    }

    @Override
    public String term() {
        return term;
    }

    /** The columns that must be there. */
    List<String> required() {
        return required;
    }
}
