package mingzhang.audit;

import java.util.Set;

/** Which kinds of labels are arithmetic: figures alone decide them. All others are measured kind by kind. */
final class LabelKinds {
    private static final Set<String> ARITHMETIC = Set.of(
            // sums
            "sum",
            "total_ne_sum",
            "plan_detail_sum",
            "balance",
            // shares and rates
            "share",
            "percent_share",
            "rate",
            "yoy_rate",
            "rate_precision",
            "execution",
            "execution_rate",
            // changes
            "delta",
            "yoy_delta",
            "direction",
            // the same fact in two places
            "mismatch",
            "same_fact_two_values",
            "chart_vs_narrative",
            "table_vs_narrative",
            "cross_year_carryover",
            "operating_vs_public",
            "misplaced_cell",
            // counts, products and scores
            "count",
            "product",
            "score",
            "score_formula",
            "score_total");

    private LabelKinds() {}

    static boolean isArithmetic(String kind) {
        return ARITHMETIC.contains(kind);
    }
}
