package mingzhang.cli;

import java.io.PrintWriter;
import java.util.List;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.StoredYear;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TrailVerdict;

/** Whether a ledger is what it was when it was written: its trail, and the years that it now holds. */
final class TrailCheck {
    private final Ledger ledger;
    private final PrintWriter out;

    TrailCheck(Ledger ledger, PrintWriter out) {
        this.ledger = ledger;
        this.out = out;
    }

    /** Prints what was found of trail and years; its {@link Status}. */
    int run() {
        int status = trail();
        int years = 0;
        for (StoredYear stored : ledger.list()) {
            status = Math.max(status, year(stored));
            years++;
        }
        if (status == Status.OK) {
            out.println("  " + years + " 份数据与导入时的摘要相符");
        }
        return status;
    }

    /** Prints what was found of the trail, and of the balances that are kept beside it; its {@link Status}. */
    int trail() {
        TrailVerdict verdict = ledger.verifyTrail();
        out.println(line(verdict));
        int status = Status.ERRORS;
        if (verdict instanceof TrailVerdict.Intact(long _, String head)) {
            out.println("  末条摘要 " + head + "（另存一份，日后可查留痕末尾是否被截去）");
            status = Status.OK;
        }
        List<Long> damaged = ledger.damagedBalances();
        if (!damaged.isEmpty()) {
            out.println("不一致：" + damaged.size() + " 个指标的余额与它的分录和支付不符");
            return Status.ERRORS;
        }
        return status;
    }

    /** The verdict in a line. */
    static String line(TrailVerdict verdict) {
        return switch (verdict) {
            case TrailVerdict.Intact(long entries, String _) -> "一致：台账留痕 " + entries + " 条，首尾相接";
            case TrailVerdict.Broken(long _, String sentence) -> "不一致：" + sentence;
        };
    }

    private int year(StoredYear stored) {
        try {
            ledger.year(stored);
            return Status.OK;
        } catch (LedgerException.Damaged e) {
            out.println("不一致：" + e.getMessage());
            return Status.ERRORS;
        }
    }
}
