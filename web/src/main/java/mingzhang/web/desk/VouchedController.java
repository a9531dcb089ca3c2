package mingzhang.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.ledger.store.LedgerException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by a service that vouches for people. */
@RestController
@RequestMapping("/api/ledger/vouched")
class VouchedController {
    private static final String COOKIE = "mingzhang-sent";
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    /** The page says in its own words why nobody is signed in: an address that carried words could put any into its mouth. */
    private static final URI NOT_VOUCHED = URI.create("/desk?refused=not-vouched");

    private static final URI NO_ACCOUNT = URI.create("/desk?refused=no-account");

    private final Desk desk;
    private final Optional<Voucher> voucher;

    VouchedController(Desk desk) {
        this.desk = desk;
        this.voucher = desk.bench().vouching().map(Voucher::new);
    }

    private Voucher voucher() {
        return voucher.orElseThrow(() -> new LedgerException.Refused("没有设置统一身份认证，请用密码登录。"));
    }

    @Operation(summary = "去统一身份认证登录")
    @GetMapping
    ResponseEntity<Void> send(HttpServletRequest request, HttpServletResponse response) {
        try {
            Voucher.Sent sent = Voucher.Sent.anew();
            URI address = voucher().address(sent);
            remember(sent.text(), A_WHILE, request, response);
            return to(address);
        } catch (LedgerException.Forbidden _) {
            return to(NOT_VOUCHED);
        }
    }

    @Operation(summary = "从统一身份认证回来")
    @GetMapping("/back")
    ResponseEntity<Void> back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Voucher.Sent sent = remembered(request)
                    .flatMap(Voucher.Sent::of)
                    .orElseThrow(() -> new LedgerException.Forbidden("登录用时过长，或不是从这里开始的，请重新登录。", true));
            remember("", Duration.ZERO, request, response);
            return signedIn(voucher().name(sent, state, code), request, response);
        } catch (LedgerException.Forbidden _) {
            return to(NOT_VOUCHED);
        }
    }

    private ResponseEntity<Void> signedIn(String name, HttpServletRequest request, HttpServletResponse response) {
        try {
            String token = desk.access().signInVouched(name, request.getRemoteAddr(), desk.now());
            Guard.give(token, request, response);
            return to(URI.create("/desk"));
        } catch (LedgerException.Forbidden _) {
            return to(NO_ACCOUNT);
        }
    }

    private static ResponseEntity<Void> to(URI address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address.toString())
                .build();
    }

    /** Lax: the browser comes back from another site. */
    private static void remember(String text, Duration time, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, text)
                        .path("/api/ledger/vouched")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(time)
                        .build()
                        .toString());
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
