package mingzhang.ledger.resource;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.figures.Money;

/**
 * Where a year's codes of one classification stand in the next year. A code without an entry stays what it is.
 *
 * @param shares for each code its successors with their shares in millionths, which add to a million
 */
public record Crosswalk(Map<String, SequencedMap<String, Integer>> shares) {
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    public Crosswalk {
        shares = Map.copyOf(shares);
    }

    /** An amount under the codes of the next year: parts in whole 分 that add to exactly the amount. */
    public SequencedMap<String, Money> carry(String code, Money amount) {
        SequencedMap<String, Integer> to = shares.get(code);
        SequencedMap<String, Money> parts = new LinkedHashMap<>();
        if (to == null) {
            parts.put(code, amount);
            return parts;
        }
        long before = 0;
        long cumulative = 0;
        for (Map.Entry<String, Integer> share : to.sequencedEntrySet()) {
            cumulative += share.getValue();
            long upTo = BigInteger.valueOf(amount.fen())
                    .multiply(BigInteger.valueOf(cumulative))
                    .divide(WHOLE)
                    .longValueExact();
            parts.put(share.getKey(), new Money(upTo - before));
            before = upTo;
        }
        return parts;
    }

    /** The successors of a code; the code itself where it did not change. */
    public List<String> successors(String code) {
        SequencedMap<String, Integer> to = shares.get(code);
        return to == null ? List.of(code) : List.copyOf(to.keySet());
    }
}
