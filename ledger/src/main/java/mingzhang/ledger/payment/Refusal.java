package mingzhang.ledger.payment;

import java.util.List;

/**
 * A row that was set aside.
 *
 * @param row its number in the file, the header being row 1
 * @param cells as they were
 * @param reason all that is wrong, in Chinese
 */
public record Refusal(int row, String voucher, List<String> cells, String reason) {
    public Refusal {
        cells = List.copyOf(cells);
    }
}
