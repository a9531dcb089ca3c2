package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell of an account table takes from the ledger: amounts added and subtracted.
 *
 * @param terms empty where a row or column takes everything
 */
public record Take(List<Term> terms) {
    /** What the ledger can be asked for. */
    public static final Set<String> MEASURES =
            Set.of("年初预算", "全年预算", "支出", "收入", "年初结转和结余", "使用非财政拨款结余", "结余分配", "缴回财政");

    /** What amounts are told apart by; codes are matched by their beginnings. */
    public static final Set<String> DIMENSIONS = Set.of("资金性质", "支出性质", "功能分类", "部门经济", "政府经济", "单位性质", "资金级次", "项目");

    /** Everything. */
    public static final Take ALL = new Take(List.of());

    public Take {
        terms = List.copyOf(terms);
    }

    /**
     * One amount.
     *
     * @param measure empty where the other side of the cell names it
     * @param where the values that each dimension may have; a dimension that is not there may have any
     */
    public record Term(boolean minus, String measure, Map<String, List<String>> where) {}

    /**
     * Reads {@code 收入 资金性质=一般公共预算|其他收入 - 支出 部门经济=301|303}.
     *
     * @return the take; empty where a word is neither a measure nor a dimension
     */
    public static Optional<Take> parse(String text) {
        List<Term> terms = new ArrayList<>();
        boolean minus = false;
        String measure = "";
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (String word : Lists.split(text, ' ')) {
            int equals = word.indexOf('=');
            if (word.equals("+") || word.equals("-")) {
                terms.add(new Term(minus, measure, Map.copyOf(where)));
                minus = word.equals("-");
                measure = "";
                where.clear();
            } else if (equals > 0 && DIMENSIONS.contains(word.substring(0, equals))) {
                where.put(word.substring(0, equals), Lists.split(word.substring(equals + 1), '|'));
            } else if (measure.isEmpty() && MEASURES.contains(word)) {
                measure = word;
            } else {
                return Optional.empty();
            }
        }
        terms.add(new Term(minus, measure, Map.copyOf(where)));
        return Optional.of(new Take(terms));
    }
}
