package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import mingzhang.audit.Report.Severity;
import org.jspecify.annotations.Nullable;

/** 在职人员控制率 with all its points, where the document itself counts more people than posts. */
final class ControlRateCheck implements ReviewCheck {
    /** Posts and people, as one paragraph counts them. */
    private record Staff(BigDecimal posts, BigDecimal people) {
        boolean over() {
            return people.compareTo(posts) > 0;
        }
    }

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Staff> counts = reviewed.passages().stream()
                .map(p -> staff(p.text()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (counts.isEmpty() || !counts.stream().allMatch(Staff::over)) {
            return;
        }
        for (PerformanceTable table : reviewed.performance()) {
            table.filled().stream()
                    .filter(i -> i.name().contains("在职人员控制率") && isFull(i))
                    .forEach(i -> full(i, counts.getFirst(), remarks));
        }
    }

    private static @Nullable Staff staff(String text) {
        Matcher posts = StaffTableCheck.POSTS.matcher(text);
        Matcher people = StaffTableCheck.PEOPLE.matcher(text);
        if (!posts.find() || !people.find()) {
            return null;
        }
        Staff staff = new Staff(new BigDecimal(posts.group(1)), new BigDecimal(people.group(1)));
        return staff.posts.signum() > 0 ? staff : null;
    }

    private static boolean isFull(Indicator indicator) {
        return Weights.of(indicator)
                .filter(w -> w.signum() > 0)
                .flatMap(w -> indicator.points(IndicatorColumn.SCORE).filter(s -> s.compareTo(w) == 0))
                .isPresent();
    }

    private static void full(Indicator indicator, Staff staff, Remarks remarks) {
        String rate = Remarks.plain(staff.people.movePointRight(2).divide(staff.posts, 2, RoundingMode.HALF_UP));
        String relation = staff.people + " ÷ " + staff.posts + " = " + rate + "%";
        remarks.add(
                "score",
                Severity.ERROR,
                "在职人员控制率得了满分" + indicator.text(IndicatorColumn.SCORE) + "，但文中在职" + staff.people + "人、编制" + staff.posts
                        + "名，控制率" + rate + "%，超过100%。",
                new Remarks.Figures(indicator.text(IndicatorColumn.SCORE), "", relation),
                List.of(indicator.span(IndicatorColumn.NAME, IndicatorColumn.SCORE)));
    }
}
