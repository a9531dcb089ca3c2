package mingzhang.ledger.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingzhang.catalogue.Role;
import mingzhang.ledger.store.Trail.Actor;

/**
 * Somebody who is signed in, as they were when this was asked; the gate asks again at every transaction.
 *
 * @param rights what they may do anywhere
 */
public record Visitor(Account account, List<Grant> grants, Set<Right> rights) {
    public Visitor {
        grants = List.copyOf(grants);
        rights = Set.copyOf(rights);
    }

    static Visitor of(Account account, List<Grant> grants, List<Role> roles) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (grants.stream().anyMatch(grant -> Roles.allows(roles, grant.role(), right))) {
                rights.add(right);
            }
        }
        return new Visitor(account, grants, rights);
    }

    /** As an actor of the ledger. */
    public Actor at(Instant when, String origin) {
        return new Actor(account.who(), when, origin);
    }
}
