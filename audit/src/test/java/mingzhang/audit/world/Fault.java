package mingzhang.audit.world;

/**
 * A page with one planted fault.
 *
 * @param kind how it came to be: digit, swap, shift, stale, base, bent, missing, unit, turned
 * @param quote words of the document that hold it
 * @param printed the wrong figure; empty where a word is wrong
 * @param was the right figure
 */
public record Fault(String file, String source, String kind, String quote, String printed, String was) {}
