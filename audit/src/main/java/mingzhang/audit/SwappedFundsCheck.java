package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/**
 * 预算数 5 | 执行数 5 over 其中财政拨款 1.1 | 1.1, where the text says that 1.1 of 5 were spent: the four cells were
 * filled in row by row instead of column by column.
 */
final class SwappedFundsCheck implements ReviewCheck {
    private static final String CHECK = "mismatch";
    private static final String SAYS = "资金表填串了：";

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            table.money().filter(f -> !f.sources().isEmpty()).ifPresent(funds -> funds(reviewed, funds, remarks));
        }
    }

    private static void funds(Reviewed reviewed, ProjectFunds funds, Remarks remarks) {
        ProjectFunds.Part fiscal = funds.sources().getFirst();
        Optional<BigDecimal> total = funds.budgeted();
        Optional<BigDecimal> part = ProjectFunds.amount(fiscal.budget());
        boolean rows = total.isPresent()
                && part.isPresent()
                && total.equals(funds.spent())
                && part.equals(ProjectFunds.amount(fiscal.executed()))
                && total.get().compareTo(part.get()) > 0;
        if (rows && said(reviewed.plain(), total.get(), part.get())) {
            String budget = funds.budget().text().strip();
            String spent = fiscal.executed().text().strip();
            List<Place> places =
                    List.of(funds.executed().place(), fiscal.budget().place());
            remarks.add(
                    CHECK,
                    Severity.ERROR,
                    SAYS + "执行数写成" + funds.executed().text().strip() + "，应为" + spent + "；财政拨款的预算数写成"
                            + fiscal.budget().text().strip() + "，应为" + budget + "（正文：预算数" + budget + "，执行数" + spent
                            + "）。",
                    new Remarks.Figures(
                            funds.executed().text().strip(), spent, "正文的执行数 = " + spent + "，预算数 = " + budget),
                    places);
        }
    }

    private static boolean said(String text, BigDecimal budget, BigDecimal spent) {
        String words = "预算数?为?" + digits(budget) + "万元[，,]?\\s*(?:实际)?(?:执行|支出)数?为?" + digits(spent) + "万元";
        return Pattern.compile(words).matcher(text).find();
    }

    private static String digits(BigDecimal amount) {
        return Pattern.quote(Remarks.plain(amount)) + "(?:\\.?0{1,4})?(?!\\d)";
    }

    /** Findings of other checks that only say again what a swap explains. */
    static boolean explains(List<Finding> remarks, Finding other) {
        return remarks.stream()
                .filter(r -> r.check().equals(CHECK) && r.message().contains(SAYS))
                .anyMatch(swap -> other.places().stream().allMatch(spot -> within(swap, spot.place())));
    }

    private static boolean within(Finding swap, Place place) {
        Place executed = swap.places().getFirst().place();
        Place fiscal = swap.places().getLast().place();
        Integer table = place.table();
        Integer row = place.row();
        return table != null
                && row != null
                && table.equals(executed.table())
                && (row.equals(executed.row()) || row.equals(fiscal.row()));
    }
}
