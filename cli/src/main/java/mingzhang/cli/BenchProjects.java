package mingzhang.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.evaluate.EvaluationForm;
import mingzhang.evaluate.Facts;
import mingzhang.evaluate.Indicator;

/** Projects of a province that does not exist: what each aimed at and achieved follows from its number. */
final class BenchProjects {
    private static final int YEAR = 2022;
    private static final String ORIGIN = "项目库";

    private BenchProjects() {}

    /** What a line aims at, before it is written as people type it. */
    private record Shape(String level1, String level2, String name, int points, String sign, int base, String unit) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("产出指标", "数量指标", "服务人次", 20, "≥", 300, "人次"),
            new Shape("产出指标", "质量指标", "验收合格率", 10, "≥", 95, "%"),
            new Shape("产出指标", "时效指标", "平均办理时限", 10, "≤", 15, "天"),
            new Shape("产出指标", "成本指标", "项目总成本", 10, "≤", 120, "万元"),
            new Shape("效益指标", "社会效益指标", "政策知晓率", 15, "≥", 80, "%"),
            new Shape("效益指标", "可持续影响指标", "建立制度数", 15, "≥", 3, "项"),
            new Shape("满意度指标", "服务对象满意度指标", "服务对象满意度", 10, "≥", 90, "%"));

    /** The filled form of the project of that number. */
    static EvaluationForm form(ScoringFrame frame, int number) {
        List<Indicator> lines = new ArrayList<>();
        BigDecimal budget = amount(number, 0, 5_000_000).add(BigDecimal.ONE);
        BigDecimal spent = budget.multiply(
                        amount(number, 1, 4_000).add(new BigDecimal("60")).movePointLeft(2))
                .setScale(2, RoundingMode.DOWN);
        lines.add(Indicator.of(List.of("预算执行率", "预算执行率"), BigDecimal.TEN, "", ""));
        for (int i = 0; i < SHAPES.size(); i++) {
            lines.add(line(SHAPES.get(i), number, i + 2));
        }
        Facts facts = Facts.given(Map.of("全年执行数", spent, "全年预算数", budget), ORIGIN);
        return new EvaluationForm(frame, "第" + number + "个项目", YEAR, lines, facts, "");
    }

    private static Indicator line(Shape shape, int number, int salt) {
        BigDecimal target = BigDecimal.valueOf(shape.base()).add(amount(number, salt, 100 * shape.base() / 20));
        BigDecimal achieved = target.multiply(amount(number, salt + 50, 5_000).add(new BigDecimal("70")))
                .movePointLeft(2)
                .setScale(2, RoundingMode.DOWN);
        return Indicator.of(
                        List.of(shape.level1(), shape.level2(), shape.name()),
                        BigDecimal.valueOf(shape.points()),
                        shape.sign() + target.toPlainString() + shape.unit(),
                        achieved.toPlainString() + shape.unit())
                .typed(null, "见项目总结");
    }

    /** Between 0 and {@code below} hundredths, decided by the number: the same on every machine. */
    private static BigDecimal amount(int number, int salt, int below) {
        long mixed = (number * 0x9E3779B97F4A7C15L) ^ (salt * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return BigDecimal.valueOf(Math.floorMod(mixed ^ (mixed >>> 32), below), 2);
    }
}
