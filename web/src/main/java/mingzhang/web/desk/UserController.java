package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.access.Grant;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.access.Users;
import mingzhang.ledger.store.LedgerException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users and their roles. */
@RestController
@RequestMapping("/api/ledger")
class UserController {
    private final Desk desk;

    UserController(Desk desk) {
        this.desk = desk;
    }

    private Users users(HttpServletRequest request) {
        return desk.ledger(request, Right.MANAGE_USERS).users(desk.catalogue());
    }

    /**
     * A role in the subtree of an organisation.
     *
     * @param organisation its code; null for all
     */
    record GrantView(
            String role,
            @Nullable String organisation,
            @Nullable String says) {
        static GrantView of(Grant grant) {
            return new GrantView(grant.role(), grant.organisation().isEmpty() ? null : grant.code(), grant.text());
        }

        @Nullable
        String code() {
            return organisation == null || organisation.isBlank() ? null : organisation;
        }
    }

    /**
     * A role to be given.
     *
     * @param organisation the code of the organisation in whose subtree it holds; must be absent where it is the whole
     * @param whole whether it holds for all organisations
     */
    record Granting(
            String role,
            @Nullable String organisation,
            @Nullable Boolean whole) {
        /** Null for all organisations, which nobody gets by leaving a field out. */
        @Nullable
        String code() {
            boolean named = organisation != null && !organisation.isBlank();
            if (named == Boolean.TRUE.equals(whole)) {
                throw new LedgerException.Refused("请写明授权的单位（organisation）；要授权全部单位的，不写单位，写 \"whole\": true。");
            }
            return named ? organisation : null;
        }
    }

    /** A user; both times are null where there is none. */
    record UserView(
            String name,
            String person,
            List<GrantView> grants,
            @Nullable Instant disabled,
            @Nullable Instant lastVisit) {
        static UserView of(Users.User user) {
            return new UserView(
                    user.account().name(),
                    user.account().person(),
                    user.grants().stream().map(GrantView::of).toList(),
                    user.disabled().orElse(null),
                    user.lastVisit().orElse(null));
        }
    }

    @Operation(summary = "全部用户和他们的授权；可按登录名或称呼筛选")
    @GetMapping("/users")
    Pages<UserView> list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = Pages.FIRST) int page,
            @RequestParam(defaultValue = Pages.USUAL) int size,
            HttpServletRequest request) {
        List<Users.User> found = users(request).list().stream()
                .filter(user -> user.account().name().contains(text)
                        || user.account().person().contains(text))
                .toList();
        return Pages.of(found, page, size, UserView::of);
    }

    /** What a role is for. */
    record RoleView(String name, String says, List<String> rights) {}

    @Operation(summary = "有哪些角色，各能做什么")
    @GetMapping("/roles")
    List<RoleView> roles() {
        return desk.catalogue().roles().stream()
                .map(role -> new RoleView(role.name(), role.says(), List.copyOf(role.rights())))
                .toList();
    }

    /**
     * A new user.
     *
     * @param password null for somebody who signs in by another service alone
     */
    record New(String name, String person, @Nullable String password) {}

    @Operation(summary = "建立用户")
    @PostMapping("/users")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@RequestBody New user, HttpServletRequest request) {
        Optional<String> password = Optional.ofNullable(user.password).filter(given -> !given.isEmpty());
        users(request).add(user.name, user.person, password, desk.actor(request));
    }

    @Operation(summary = "授权：角色和单位（organisation），全部单位写 whole 为 true；不能给自己授权")
    @PostMapping("/users/{name}/grants")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable String name, @RequestBody Granting grant, HttpServletRequest request) {
        users(request).grant(name, grant.role, grant.code(), desk.actor(request));
    }

    @Operation(summary = "撤销授权，立即生效")
    @PostMapping("/users/{name}/revocations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String name, @RequestBody GrantView grant, HttpServletRequest request) {
        users(request).revoke(name, grant.role, grant.code(), desk.actor(request));
    }

    @Operation(summary = "停用用户，立即生效")
    @PostMapping("/users/{name}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String name, HttpServletRequest request) {
        users(request).disable(name, desk.actor(request));
    }

    /** Another password. */
    record Password(String password) {}

    @Operation(summary = "重设密码并解锁，原来的登录全部作废")
    @PostMapping("/users/{name}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@PathVariable String name, @RequestBody Password given, HttpServletRequest request) {
        users(request).changePassword(name, given.password, desk.actor(request));
    }
}
