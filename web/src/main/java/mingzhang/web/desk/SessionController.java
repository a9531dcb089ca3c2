package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mingzhang.ledger.access.Grant;
import mingzhang.ledger.access.Right;
import mingzhang.ledger.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/ledger/session")
class SessionController {
    private final Desk desk;

    SessionController(Desk desk) {
        this.desk = desk;
    }

    /** What is typed to sign in. */
    record Typed(String name, String password) {}

    /**
     * Who is there.
     *
     * @param who empty where nobody is signed in
     * @param grants roles with their organisations, for people
     * @param rights the words of what may be done anywhere
     * @param word goes along as X-CSRF-Token with whatever changes something
     * @param vouching whether another service may vouch for people
     */
    record Session(String who, List<String> grants, List<String> rights, String word, boolean vouching) {
        static Session of(@Nullable Visitor visitor, @Nullable String token, boolean vouching) {
            return visitor == null || token == null
                    ? new Session("", List.of(), List.of(), "", vouching)
                    : new Session(
                            visitor.account().person(),
                            visitor.grants().stream().map(Grant::text).toList(),
                            visitor.rights().stream().map(Right::term).sorted().toList(),
                            Guard.word(token),
                            vouching);
        }
    }

    @Operation(summary = "谁已登录，有哪些角色和权限")
    @GetMapping
    Session session(HttpServletRequest request) {
        return Session.of(
                (Visitor) request.getAttribute(Guard.VISITOR),
                (String) request.getAttribute(Guard.TOKEN),
                desk.bench().vouching().isPresent());
    }

    @Operation(summary = "登录；请求头 X-CSRF-Token 写任意值")
    @PostMapping
    Session signIn(@RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
        String token = desk.access().signIn(typed.name, typed.password, request.getRemoteAddr(), desk.now());
        Guard.give(token, request, response);
        return Session.of(
                desk.access().visitor(token, desk.now()).orElseThrow(),
                token,
                desk.bench().vouching().isPresent());
    }

    @Operation(summary = "退出登录")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        desk.access().signOut((String) request.getAttribute(Guard.TOKEN), request.getRemoteAddr(), desk.now());
        Guard.give("", request, response);
    }
}
