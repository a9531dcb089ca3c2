package mingzhang.ledger.resource;

import mingzhang.year.Value;

/** A value of a department's year that the ledger knows, at its place in the forms. */
public record Known(String sheet, String row, String column, Value value) {}
