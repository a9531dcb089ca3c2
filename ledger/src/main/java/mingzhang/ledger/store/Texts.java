package mingzhang.ledger.store;

/** Texts that a database can hold. */
public final class Texts {
    private Texts() {}

    /** Refuses the two things that a Java text can hold and a database cannot: NUL and half a character. */
    public static void check(String text) {
        if (!storable(text)) {
            throw new LedgerException.Refused(
                    "“" + text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "□") + "”中有无法保存的字符（空字符或残缺的字），请删去后再试。");
        }
    }

    /** Whether a database can hold a text. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
