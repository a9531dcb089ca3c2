package mingzhang.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts that a database can hold. */
public final class Texts {
    private Texts() {}

    /** Refuses the two things that a Java text can hold and a database cannot: NUL and half a character. */
    public static void check(String text) {
        if (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text)) {
            throw new LedgerException.Refused(
                    "“" + text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "□") + "”中有无法保存的字符（空字符或残缺的字），请删去后再试。");
        }
    }
}
