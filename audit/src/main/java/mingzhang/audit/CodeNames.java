package mingzhang.audit;

import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Code;

/** How a printed name stands to the official name of its code. */
final class CodeNames {
    /** The table of the catalogue that classifies expenditure by function. */
    static final String FUNCTIONAL = "功能分类";

    private static final int LITTLE = 4;

    private CodeNames() {}

    /** What is wrong with a name. */
    enum Verdict {
        SAME,
        /** A few characters of the official name are missing. */
        SHORTENED,
        /** The name of other years. */
        OLD,
        OTHER
    }

    static Verdict compare(Catalogue catalogue, Code official, String printed, boolean exact) {
        String plain = core(printed);
        String name = core(official.name());
        if (plain.length() < 2 || plain.equals(name) || !exact && plain.endsWith(name)) {
            return Verdict.SAME;
        }
        if (isOld(catalogue, official, plain, exact)) {
            return Verdict.OLD;
        }
        if (isPart(plain, name)) {
            return name.length() - plain.length() <= LITTLE ? Verdict.SHORTENED : Verdict.SAME;
        }
        return exact ? Verdict.OTHER : Verdict.SAME;
    }

    private static boolean isOld(Catalogue catalogue, Code official, String plain, boolean exact) {
        return catalogue.codes().stream()
                .filter(c -> c.code().equals(official.code()) && c.table().equals(official.table()))
                .map(c -> core(c.name()))
                .filter(n -> !n.equals(core(official.name())))
                .anyMatch(n -> n.equals(plain) || !exact && plain.endsWith(n));
    }

    /** Whether the characters of one stand in the other in their order. */
    private static boolean isPart(String some, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            if (all.charAt(i) == some.charAt(at)) {
                at++;
            }
        }
        return at == some.length();
    }

    /** Without brackets, 支出 at the end, and （类）（款）（项）. */
    static String core(String name) {
        return Words.bare(name).replaceAll("[类款项]$", "").replaceFirst("支出$", "").replaceAll("[（）、和]", "");
    }

    static Optional<Code> functional(Catalogue catalogue, String code, int year) {
        return catalogue.code(FUNCTIONAL, code, year);
    }
}
