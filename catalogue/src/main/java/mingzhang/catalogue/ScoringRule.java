package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Formula.Expression;
import org.jspecify.annotations.Nullable;

/**
 * How one indicator earns its points: a value, and what that value is worth.
 *
 * @param id the file's name
 * @param says one sentence
 * @param law the document that it rests on
 * @param confirmed whether that document's text was read
 * @param jurisdiction where it applies: 全国, 湖南省
 * @param years the fiscal years in which it applies
 * @param indicators patterns of the indicators that it is made for, whole names
 * @param value what is computed, from facts of the year or from {@link #ATTAINMENT}; empty where people judge
 * @param award what the value is worth
 * @param decimals how many decimals the score keeps, rounded half up
 * @param over the attainment from which on a reason must be given, 1.3 for 130%; null where there is none
 * @param cases that show it at work
 */
public record ScoringRule(
        String id,
        String says,
        String law,
        boolean confirmed,
        String jurisdiction,
        Years years,
        List<String> indicators,
        Optional<Expression> value,
        Award award,
        int decimals,
        @Nullable BigDecimal over,
        List<Case> cases) {
    /** The fact that stands for how far the achieved value reaches the target: 1 is reached. */
    public static final String ATTAINMENT = "完成率";

    public ScoringRule {
        indicators = List.copyOf(indicators);
        cases = List.copyOf(cases);
    }

    /** What a value is worth, as a share of the indicator's points. */
    public sealed interface Award {
        /** The value itself, between nothing and all. */
        record Proportional() implements Award {}

        /** All up to 1, beyond that its inverse: 125% earns 80%. */
        record Inverse() implements Award {}

        /** The share of the first step that the value meets. */
        record Steps(List<Step> steps) implements Award {
            public Steps {
                steps = List.copyOf(steps);
            }
        }

        /**
         * All at the limit, less beyond it.
         *
         * @param above whether going above the limit costs; otherwise falling below it
         * @param each how far beyond costs once
         * @param loses what that costs, as a share of the points
         * @param whole whether only whole steps cost
         */
        record Deduction(BigDecimal limit, boolean above, BigDecimal each, BigDecimal loses, boolean whole)
                implements Award {}

        /** People choose a band; the score must lie within it. */
        record Bands(List<Band> bands) implements Award {
            public Bands {
                bands = List.copyOf(bands);
            }
        }

        /** People judge against a standard in words. */
        record Judged() implements Award {}
    }

    /**
     * A step.
     *
     * @param sign one of {@code <= < >= > =}
     * @param share of the points
     */
    public record Step(String sign, BigDecimal bound, BigDecimal share) {}

    /**
     * A band.
     *
     * @param name as forms say it: 达成年度指标
     * @param words patterns of what forms write for it, whole cells: 完成|达成
     * @param from the least share of the points
     * @param to the greatest share
     */
    public record Band(String name, String words, BigDecimal from, BigDecimal to) {}

    /**
     * A situation and what it earns.
     *
     * @param given facts by name; 指标值, 完成值, 分档 and 填报得分 for rules that use them
     * @param score empty where it cannot be scored
     */
    public record Case(String name, BigDecimal points, Map<String, String> given, String score) {
        public Case {
            given = Map.copyOf(given);
        }
    }
}
