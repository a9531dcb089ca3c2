package mingzhang.ledger.organisation;

import java.time.LocalDate;
import mingzhang.ledger.organisation.Organisation.Succession;

/**
 * That an organisation's work passed to another.
 *
 * @param predecessor its name before
 * @param successor its name from then on
 * @param on the first day of the successor's charge
 * @param authority the document that ordered it
 */
public record Succeeded(String predecessor, String successor, Succession kind, LocalDate on, String authority) {}
