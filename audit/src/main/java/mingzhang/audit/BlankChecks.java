package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Block;
import mingzhang.document.Place;

/** Rows of the form that nobody filled in: second levels without an indicator, targets and yearly goals left blank. */
final class BlankChecks implements ReviewCheck {
    private static final Pattern OUTPUT = Pattern.compile(".*(?:数量|质量|时效).*");
    private static final Pattern GOAL = Pattern.compile("(?:预期|年初设定|年初|年度预期)(?:绩效|总体)?目标");
    private static final Pattern RESULT = Pattern.compile("(?:目标)?(?:实际)?完成(?:情况|目标)");
    private static final Pattern UNIT_ALONE = Pattern.compile("[≥≤=＝><]?(?:百分比|%|（%）)");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            emptyLevels(table, remarks);
            table.filled().forEach(i -> target(table, i, remarks));
        }
        reviewed.document().tables().forEach(t -> goals(t, remarks));
    }

    private static void emptyLevels(PerformanceTable table, Remarks remarks) {
        Map<String, List<Indicator>> levels = new LinkedHashMap<>();
        table.indicators().stream()
                .filter(i -> !i.levelTwo().isEmpty())
                .forEach(i -> levels.computeIfAbsent(i.levelTwo(), k -> new ArrayList<>())
                        .add(i));
        List<String> empty = levels.entrySet().stream()
                .filter(e -> e.getValue().stream().allMatch(Indicator::isPlaceholder))
                .map(Map.Entry::getKey)
                .toList();
        if (!empty.isEmpty() && !table.filled().isEmpty()) {
            boolean output = empty.stream().anyMatch(l -> OUTPUT.matcher(l).matches());
            List<Place> places = empty.stream()
                    .map(l -> levels.get(l))
                    .filter(Objects::nonNull)
                    .map(rows -> rows.getFirst().place(IndicatorColumn.LEVEL_TWO))
                    .toList();
            remarks.add(
                    "indicator",
                    output ? Severity.WARNING : Severity.NOTE,
                    "“" + String.join("”“", empty) + "”下没有填写指标；不适用的应注明。",
                    places);
        }
    }

    /** A target of nothing, or of a unit alone, where the other rows have one. */
    private static void target(PerformanceTable table, Indicator indicator, Remarks remarks) {
        if (!table.has(IndicatorColumn.TARGET) || indicator.name().isEmpty()) {
            return;
        }
        long others = table.filled().stream()
                .filter(i -> !i.text(IndicatorColumn.TARGET).isEmpty())
                .count();
        String target = indicator.text(IndicatorColumn.TARGET);
        if (UNIT_ALONE.matcher(target).matches()) {
            remarks.add(
                    "indicator",
                    Severity.ERROR,
                    "绩效指标“" + indicator.name() + "”只有单位“" + target + "”，没有指标值。",
                    indicator.span(IndicatorColumn.NAME, IndicatorColumn.TARGET));
        } else if (target.isEmpty() && others >= 2 && !indicator.isPlaceholder()) {
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    "绩效指标“" + indicator.name() + "”没有指标值。",
                    indicator.place(IndicatorColumn.NAME));
        }
    }

    /** 预期目标 | 实际完成情况, and nothing below them. */
    private static void goals(Block.Table table, Remarks remarks) {
        for (Block.Cell goal : table.cells()) {
            if (!GOAL.matcher(Indicator.squeezed(goal.text())).matches()) {
                continue;
            }
            table.cells().stream()
                    .filter(c -> c.row() == goal.row() && c.column() > goal.column())
                    .filter(c -> RESULT.matcher(Indicator.squeezed(c.text())).matches())
                    .findFirst()
                    .ifPresent(result -> blankGoal(table, goal, result, remarks));
        }
    }

    private static void blankGoal(Block.Table table, Block.Cell goal, Block.Cell result, Remarks remarks) {
        boolean noGoal = isBlankBelow(table, goal);
        boolean noResult = isBlankBelow(table, result);
        if (noGoal || noResult) {
            String what = noGoal && noResult ? "年度总体目标的预期目标和实际完成情况都" : noGoal ? "年度总体目标的预期目标" : "年度总体目标的实际完成情况";
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    what + "没有填写。",
                    goal.place().within(0, result.place().end() - goal.place().start()));
        }
    }

    private static boolean isBlankBelow(Block.Table table, Block.Cell head) {
        return table.at(head.row() + head.rowSpan(), head.column())
                .filter(c -> c.text().isBlank())
                .isPresent();
    }
}
