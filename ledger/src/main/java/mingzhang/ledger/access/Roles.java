package mingzhang.ledger.access;

import java.util.List;
import mingzhang.catalogue.Role;
import mingzhang.ledger.store.LedgerException;

/** What the catalogue says of roles. */
final class Roles {
    private Roles() {}

    static boolean allows(List<Role> roles, String role, Right right) {
        return roles.stream()
                .anyMatch(one -> one.name().equals(role) && one.rights().contains(right.term()));
    }

    static void check(List<Role> roles, String name) {
        if (roles.stream().noneMatch(role -> role.name().equals(name))) {
            throw new LedgerException.Refused("没有“" + name + "”这个角色；可用的角色是："
                    + String.join("、", roles.stream().map(Role::name).toList()) + "。");
        }
    }
}
