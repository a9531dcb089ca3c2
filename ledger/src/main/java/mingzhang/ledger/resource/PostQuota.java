package mingzhang.ledger.resource;

import java.time.LocalDate;

/**
 * How many posts of a kind an organisation has from a day on, until another quota begins.
 *
 * @param unit the organisation's code in the year of that day
 * @param leaders how many of the posts are leading ones (职数)
 * @param authority the document that sets them
 */
public record PostQuota(String unit, PostKind kind, LocalDate from, int posts, int leaders, String authority) {}
