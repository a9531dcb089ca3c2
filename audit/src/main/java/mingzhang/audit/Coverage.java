package mingzhang.audit;

import java.util.List;
import java.util.function.Predicate;
import mingzhang.audit.Report.CheckedFigure;
import mingzhang.audit.Report.State;

/** How many of some figures a relation covers. */
record Coverage(Share money, Share rates) {
    static final Coverage NONE = new Coverage(new Share(0, 0), new Share(0, 0));

    /** Of all figures of a document. */
    static Coverage of(Report report) {
        return of(report.figures());
    }

    /** Of those that stand in the sentences of its financial sections. */
    static Coverage inFinancialProse(Report report, List<Mention> prose) {
        return of(prose.stream().map(m -> report.figures().get(m.index())).toList());
    }

    private static Coverage of(List<CheckedFigure> figures) {
        return new Coverage(share(figures, "money"), share(figures, "rate"));
    }

    private static Share share(List<CheckedFigure> figures, String kind) {
        List<CheckedFigure> all =
                figures.stream().filter(f -> f.kind().equals(kind)).toList();
        Predicate<CheckedFigure> covered = f -> f.state() != State.UNCOVERED;
        return new Share(all.stream().filter(covered).count(), all.size());
    }

    Coverage plus(Coverage other) {
        return new Coverage(money.plus(other.money), rates.plus(other.rates));
    }

    Share both() {
        return money.plus(rates);
    }

    @Override
    public String toString() {
        return both() + "：金额" + money + "，比率" + rates;
    }
}
