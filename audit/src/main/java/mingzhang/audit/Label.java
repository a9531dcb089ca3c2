package mingzhang.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person found in a document, to measure the audit by.
 *
 * @param kind as the label names it; {@link LabelKinds} says which of them are arithmetic
 * @param severity error, warn or info
 * @param quote words of the document; blanks and line breaks do not matter
 * @param printed the wrong figure as the label gives it; empty where it is not about a figure
 * @param expected what it should be; empty where unknown
 * @param duty whether it must be found, may be found, or may be found and be wrong
 */
record Label(String kind, String severity, String quote, String printed, String expected, Duty duty) {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    /** What an audit owes to a label. */
    enum Duty {
        /** It must be found. */
        REQUIRED,
        /** What rounding explains, and what is only information: no miss, and no false alarm. */
        OPTIONAL,
        /** Nobody can say: neither true nor false. */
        AMBIGUOUS
    }

    boolean arithmetic() {
        return LabelKinds.isArithmetic(kind);
    }

    boolean required() {
        return duty == Duty.REQUIRED;
    }

    /** Whether this figure is the one that the label is about; a label without a figure is about any. */
    boolean isAbout(Set<BigDecimal> figures) {
        Set<BigDecimal> own = numbers(printed);
        return own.isEmpty() || own.stream().anyMatch(figures::contains);
    }

    /** The numbers in some words, whatever their unit: 1,272.56万元 and 1272.560 are the same. */
    static Set<BigDecimal> numbers(String words) {
        Set<BigDecimal> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(words.replace('，', ','));
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group().replace(",", "")).stripTrailingZeros());
        }
        return numbers;
    }
}
