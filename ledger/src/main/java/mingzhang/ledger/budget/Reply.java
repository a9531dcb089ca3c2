package mingzhang.ledger.budget;

import java.time.LocalDate;

/** The document by which somebody decides, and its day. */
public record Reply(String document, LocalDate day) {}
