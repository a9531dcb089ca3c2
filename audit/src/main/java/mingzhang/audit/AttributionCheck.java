package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** The growth of a whole, laid at the door of the projects alone, whose own growth the same paragraph gives. */
final class AttributionCheck implements ReviewCheck {
    private static final String AMOUNT = "(\\d+(?:\\.\\d+)?)万元";
    private static final Pattern GREW = Pattern.compile("增加了?[^。；，]{0,60}项目(?:经费|支出|资金)" + AMOUNT);
    private static final Pattern PROJECTS = Pattern.compile("项目支出(?:年初)?预算数?为" + AMOUNT + "[，,](?:支出)?决算数?为" + AMOUNT);
    private static final Pattern ANY = Pattern.compile(AMOUNT);

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher grew = GREW.matcher(passage.text());
            Matcher projects = PROJECTS.matcher(passage.text());
            if (grew.find() && projects.find()) {
                compare(passage, grew, projects, remarks);
            }
        }
    }

    private static void compare(Reviewed.Passage passage, Matcher grew, Matcher projects, Remarks remarks) {
        BigDecimal said = new BigDecimal(grew.group(1));
        BigDecimal own = new BigDecimal(projects.group(2)).subtract(new BigDecimal(projects.group(1)));
        if (own.compareTo(said) == 0 || !isGrowthOfAWhole(passage.text(), grew.start(), said)) {
            return;
        }
        String printed = grew.group(1) + "万元";
        String expected = own.toPlainString() + "万元";
        remarks.add(
                "attribution",
                Severity.ERROR,
                "项目经费增加" + printed + "是总额的增加额；项目支出自己只增加" + expected + "（" + projects.group(2) + " − "
                        + projects.group(1) + "）。",
                new Remarks.Figures(
                        printed, expected, projects.group(2) + " − " + projects.group(1) + " = " + own.toPlainString()),
                List.of(passage.at(grew.start(), grew.end())));
    }

    /** Two amounts before the claim that differ by just what it says. */
    private static boolean isGrowthOfAWhole(String text, int before, BigDecimal growth) {
        List<BigDecimal> amounts = new ArrayList<>();
        Matcher any = ANY.matcher(text.substring(0, before));
        while (any.find()) {
            amounts.add(new BigDecimal(any.group(1)));
        }
        for (int i = 1; i < amounts.size(); i++) {
            if (amounts.get(i).subtract(amounts.get(i - 1)).compareTo(growth) == 0) {
                return true;
            }
        }
        return false;
    }
}
