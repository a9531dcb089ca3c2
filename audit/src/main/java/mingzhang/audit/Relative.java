package mingzhang.audit;

import mingzhang.catalogue.Rule;

/** Which other document a rule asks of: 上年决算, 本年预算 …; the word stands before the dot in its formula. */
final class Relative {
    static final String UNITS = "所属单位";

    private Relative() {}

    static String of(Rule rule) {
        return rule.formula().items().stream()
                .map(i -> i.name().indexOf('.') < 0
                        ? ""
                        : i.name().substring(0, i.name().indexOf('.')))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether {@code other} is for {@code document} what the word says; both are of one office. */
    static boolean fits(String word, Disclosure document, Disclosure other) {
        Integer year = document.year();
        Integer before = other.year();
        return year != null
                && before != null
                && document.scope().equals(other.scope())
                && fits(word, document.kind(), other.kind(), year - before);
    }

    /** The same where an office or a year is not known. */
    static boolean mayFit(String word, Disclosure document, Disclosure other) {
        Integer year = document.year();
        Integer before = other.year();
        boolean known = year != null && before != null;
        boolean office = document.office().isEmpty() || other.office().isEmpty();
        return (office || !known)
                && fits(
                        word,
                        document.kind(),
                        other.kind(),
                        year != null && before != null ? year - before : yearsOf(word));
    }

    private static int yearsOf(String word) {
        return word.startsWith("上年") ? 1 : 0;
    }

    private static boolean fits(String word, String kind, String other, int years) {
        boolean accounts = "final-accounts".equals(kind);
        boolean budget = "budget".equals(kind);
        return switch (word) {
            case "上年决算" -> accounts && kind.equals(other) && years == 1;
            case "上年预算" -> budget && kind.equals(other) && years == 1;
            case "本年预算" -> accounts && "budget".equals(other) && years == 0;
            case "同年文件" -> (accounts || budget) && kind.equals(other) && years == 0;
            default -> false;
        };
    }
}
