package mingzhang.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.ledger.access.Visitor;
import mingzhang.ledger.store.LedgerException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets through to the ledger's calls only who is signed in, and lets nothing be changed by a page of somebody else: whatever
 * changes something must carry a word that only our own page was told.
 */
class Guard extends OncePerRequestFilter {
    static final String TOKEN = "mingzhang.token";
    static final String VISITOR = "mingzhang.visitor";
    static final String WORD = "X-CSRF-Token";

    private static final String PREFIX = "/api/ledger/";
    private static final String SESSION = PREFIX + "session";
    private static final String VOUCHED = PREFIX + "vouched";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Bytes that are taken from somebody who is not signed in. */
    private static final int MOST_OF_A_STRANGER = 4_096;

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final Desk desk;
    private final HandlerExceptionResolver problems;

    Guard(Desk desk, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.desk = desk;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + TWO_YEARS.toSeconds() + "; includeSubDomains");
        }
        if (!path(request).startsWith(PREFIX)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<LedgerException> refused = refused(request);
        if (refused.isPresent()) {
            problems.resolveException(request, response, null, refused.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The path that the calls are chosen by: decoded, so that no other spelling of it goes past. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private Optional<LedgerException> refused(HttpServletRequest request) {
        try {
            String token = token(request);
            Optional<Visitor> visitor =
                    token == null ? Optional.empty() : desk.access().visitor(token, desk.now());
            request.setAttribute(TOKEN, token);
            visitor.ifPresent(there -> request.setAttribute(VISITOR, there));
            boolean reading = READING.contains(request.getMethod());
            long length = request.getContentLengthLong();
            if (visitor.isEmpty() && (length > MOST_OF_A_STRANGER || !reading && length < 0)) {
                return Optional.of(new LedgerException.Forbidden("请先登录。", true));
            }
            if (!reading && !ours(request, visitor.isPresent() ? token : null)) {
                return Optional.of(new LedgerException.Forbidden("这个请求不是从本系统的页面发出的，没有执行；请刷新页面后再试。", false));
            }
            return visitor.isPresent() || forStrangers(request)
                    ? Optional.empty()
                    : Optional.of(new LedgerException.Forbidden("请先登录。", true));
        } catch (LedgerException e) {
            return Optional.of(e);
        }
    }

    /** What somebody may call who is not signed in: asking who is there, and signing in. */
    private static boolean forStrangers(HttpServletRequest request) {
        String address = path(request);
        return address.equals(SESSION) && !request.getMethod().equals("DELETE")
                || READING.contains(request.getMethod())
                        && (address.equals(VOUCHED) || address.equals(VOUCHED + "/back"));
    }

    /** Whether our own page sends it: another's can neither read the word nor set a header of its own. */
    private static boolean ours(HttpServletRequest request, @Nullable String token) {
        String from = request.getHeader("Sec-Fetch-Site");
        String given = request.getHeader(WORD);
        boolean foreign = from != null && !from.equals("same-origin") && !from.equals("none");
        return !foreign
                && given != null
                && (token == null
                        || MessageDigest.isEqual(
                                given.getBytes(UTF_8), word(token).getBytes(UTF_8)));
    }

    /** What a page of a visit must send along. */
    static String word(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(("csrf " + token).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-mingzhang" : "mingzhang";
    }

    /** What the browser keeps of a visit: out of reach of scripts, sent to nobody else; an empty token takes it away. */
    static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name(request), token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (token.isEmpty() ? cookie.maxAge(0) : cookie).build().toString());
    }
}
