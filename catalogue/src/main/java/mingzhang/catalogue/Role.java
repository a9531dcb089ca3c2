package mingzhang.catalogue;

import java.util.List;

/**
 * What somebody may be in a ledger.
 *
 * @param name the official word, such as 经办
 * @param says what the role is for, in Chinese
 * @param rights what it may do, by the words that the ledger's gate knows
 */
public record Role(String name, String says, List<String> rights) {
    public Role {
        rights = List.copyOf(rights);
    }
}
