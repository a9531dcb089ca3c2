package mingzhang.ledger.payment;

import java.util.Optional;
import mingzhang.figures.Money;

/**
 * A payment request and what became of it.
 *
 * @param agreed empty where nobody decided yet
 * @param reason why it was not agreed to
 * @param paid what was paid on it
 */
public record RequestState(
        PaymentRequest request, String requestedBy, Optional<Boolean> agreed, String reason, Money paid) {}
