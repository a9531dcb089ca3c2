package mingzhang.audit;

import java.util.List;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** Indicators filed under the wrong second level: an on-time rate is no economic benefit. */
final class LevelCheck implements ReviewCheck {
    private static final Pattern SECOND_LEVEL = Pattern.compile("(?:数量|质量|时效|经济效益|社会效益|生态效益|可持续影响)指标");

    private record Misfiled(Pattern name, Pattern under, String belongs) {}

    private final List<Misfiled> list = WordFile.entries("levels.txt").stream()
            .map(e -> new Misfiled(e.pattern("name"), e.pattern("under"), e.text("belongs")))
            .toList();

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            table.filled().forEach(i -> misfiled(i, remarks));
            if (table.has(IndicatorColumn.LEVEL_ONE) && table.has(IndicatorColumn.LEVEL_TWO)) {
                table.filled().forEach(i -> levelOne(i, remarks));
            }
        }
    }

    private void misfiled(Indicator indicator, Remarks remarks) {
        String name = indicator.name();
        list.stream()
                .filter(m -> m.name.matcher(name).matches()
                        && m.under.matcher(indicator.levelTwo()).matches()
                        && !indicator.levelTwo().contains("满意"))
                .findFirst()
                .ifPresent(m -> remarks.add(
                        "indicator",
                        Severity.WARNING,
                        "“" + name + "”放在“" + indicator.levelTwo() + "”下，应归入“" + m.belongs + "”。",
                        indicator.place(IndicatorColumn.NAME)));
    }

    private static void levelOne(Indicator indicator, Remarks remarks) {
        if (SECOND_LEVEL.matcher(indicator.levelOne()).matches()) {
            indicator
                    .cell(IndicatorColumn.LEVEL_ONE)
                    .filter(c -> !c.text().isBlank())
                    .ifPresent(c -> remarks.add(
                            "indicator", Severity.NOTE, "一级指标栏写的“" + indicator.levelOne() + "”是二级指标的名称。", c.place()));
        }
    }
}
