package mingzhang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer tells the browser: nothing from elsewhere, nothing guessed, no foreign frame around it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {
    static final String PAGES = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-src 'self'; frame-ancestors 'none'";

    /** A published document is shown inside our own page, without scripts and without our origin. */
    static final String PUBLISHED = "sandbox allow-popups; default-src 'none'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'self'";

    private static final Pattern FILE =
            Pattern.compile("/api/publications/[^/]+/(files|earlier/[^/]+)/[^/]+|/portal/packages/.*\\.html");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean published = FILE.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", published ? PUBLISHED : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", published ? "SAMEORIGIN" : "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
