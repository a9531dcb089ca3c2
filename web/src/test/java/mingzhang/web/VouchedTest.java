package mingzhang.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.web.desk.Vouching;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by another service: a small one of our own vouches, rightly and wrongly. */
class VouchedTest {
    private static RSAKey key;
    private static HttpServer service;
    private static DeskCounty county;
    /** What the service says next. */
    private static String name = "";

    private static boolean forged;
    private static String nonce = "";

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/.well-known/openid-configuration", VouchedTest::description);
        service.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        service.createContext("/token", VouchedTest::token);
        service.start();
        county = new DeskCounty(
                folder,
                Optional.of(new Vouching(
                        URI.create(issuer()),
                        "mingzhang",
                        "secret",
                        "preferred_username",
                        URI.create("http://desk.test/"))));
    }

    @AfterAll
    static void close() {
        county.close();
        service.stop(0);
    }

    private static String issuer() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void description(HttpExchange exchange) throws IOException {
        answer(exchange, """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
             "subject_types_supported": ["public"], "response_types_supported": ["code"],
             "id_token_signing_alg_values_supported": ["RS256"]}\
            """.formatted(issuer()));
    }

    private static void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        assertThat(body).contains("code_verifier=", "code=the-code");
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .audience("mingzhang")
                            .subject("42")
                            .claim("preferred_username", name)
                            .claim("nonce", nonce)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .build());
            token.sign(new RSASSASigner(forged ? new RSAKeyGenerator(2048).generate() : key));
            answer(
                    exchange,
                    "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + token.serialize()
                            + "\"}");
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> words(URI address) {
        return Stream.of(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    /** Goes to the service and comes back with its code; where the browser is sent in the end, and who is there then. */
    private record Came(String to, String who) {}

    private static Came come(String vouchedName, boolean wrongState) throws Exception {
        name = vouchedName;
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        URI home = county.server().address();
        HttpResponse<String> sent = get(browser, home.resolve("/api/ledger/vouched"));
        assertThat(sent.statusCode()).isEqualTo(302);
        Map<String, String> asked = words(URI.create(location(sent)));
        assertThat(asked)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://desk.test/api/ledger/vouched/back");
        nonce = asked.getOrDefault("nonce", "");
        String state = wrongState ? "other" : asked.get("state");
        HttpResponse<String> back = get(browser, home.resolve("/api/ledger/vouched/back?code=the-code&state=" + state));
        HttpResponse<String> session = get(browser, home.resolve("/api/ledger/session"));
        return new Came(
                URLDecoder.decode(location(back), UTF_8),
                Client.json(session).path("who").asString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> get(HttpClient browser, URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoeverTheServiceVouchesForIsInByTheNameOfTheirAccount() throws Exception {
        assertThat(come("shenji", false)).isEqualTo(new Came("/desk", "吴审计"));
    }

    @Test
    void nobodyElseIs() throws Exception {
        assertThat(come("nobody", false).to()).isEqualTo("/desk?refused=no-account");
        assertThat(come("shenji", true).to()).isEqualTo("/desk?refused=not-vouched");
        forged = true;
        try {
            assertThat(come("shenji", false)).satisfies(came -> {
                assertThat(came.to()).isEqualTo("/desk?refused=not-vouched");
                assertThat(came.who()).isEmpty();
            });
        } finally {
            forged = false;
        }
    }
}
