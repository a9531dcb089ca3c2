package mingzhang.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.evaluate.Watched.Observation;
import mingzhang.evaluate.Watched.Payment;
import mingzhang.evaluate.Watched.WatchedIndicator;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** The projects of a workbook as they are watched: sheets 绩效项目 and 绩效指标, in 万元, up to and with the statutory day. */
final class Watchlist {
    private static final String PROJECTS = "绩效项目";
    private static final String INDICATORS = "绩效指标";

    private final DepartmentYear year;
    private final LocalDate day;

    private Watchlist(DepartmentYear year, LocalDate day) {
        this.year = year;
        this.day = day;
    }

    /** @param day up to which the workbook's figures go */
    static List<Watched> of(DepartmentYear year, LocalDate day) {
        Watchlist list = new Watchlist(year, day);
        return list.rows(PROJECTS).stream().map(list::watched).toList();
    }

    private List<Sheet.Row> rows(String sheet) {
        return year.sheet(sheet).map(Sheet::rows).orElse(List.of());
    }

    private Watched watched(Sheet.Row project) {
        BigDecimal initial = amount(project, "年初预算数").orElse(BigDecimal.ZERO);
        List<WatchedIndicator> indicators = rows(INDICATORS).stream()
                .filter(row -> words(row, "项目名称").equals(project.key()))
                .map(this::indicator)
                .toList();
        return new Watched(
                project.key(),
                year.year(),
                initial,
                amount(project, "全年预算数").orElse(initial),
                amount(project, "一至七月执行数").map(spent -> new Payment(day, spent)).stream()
                        .toList(),
                amount(project, "全年预计执行数").orElse(null),
                indicators);
    }

    private WatchedIndicator indicator(Sheet.Row row) {
        List<String> path = new ArrayList<>(List.of(words(row, "一级指标"), words(row, "二级指标"), words(row, "三级指标")));
        String seen = words(row, "一至七月完成值");
        return new WatchedIndicator(
                path,
                words(row, "指标值"),
                seen.isEmpty() ? List.of() : List.of(new Observation(day, seen)),
                words(row, "全年预计完成值"),
                words(row, "偏差原因类别"),
                words(row, "监控改进措施"),
                words(row, "完成可能性"));
    }

    private static Optional<BigDecimal> amount(Sheet.Row row, String column) {
        return row.value(column) instanceof Value.Amount(Money money)
                ? Optional.of(money.exactlyIn(Unit.TEN_THOUSAND_YUAN))
                : Optional.empty();
    }

    private static String words(Sheet.Row row, String column) {
        return row.value(column) instanceof Value.Words(String text) ? text.strip() : "";
    }
}
