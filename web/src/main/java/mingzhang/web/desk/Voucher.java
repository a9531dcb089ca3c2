package mingzhang.web.desk;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import mingzhang.ledger.store.LedgerException;

/** The conversation with a service that vouches for people: the code flow with PKCE, state and nonce. */
final class Voucher {
    private static final System.Logger LOG = System.getLogger("mingzhang.web");
    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final String REFUSED = "统一身份认证没有通过，请重试；仍不行时用密码登录，或找系统管理员。";

    private final Vouching vouching;

    Voucher(Vouching vouching) {
        this.vouching = vouching;
    }

    /** What has to be remembered of a person who was sent to the service, until they come back. */
    record Sent(State state, Nonce nonce, CodeVerifier verifier) {
        static Sent anew() {
            return new Sent(new State(), new Nonce(), new CodeVerifier());
        }

        String text() {
            return state.getValue() + "." + nonce.getValue() + "." + verifier.getValue();
        }

        static Optional<Sent> of(String text) {
            String[] parts = text.split("\\.", -1);
            return parts.length == 3 && parts[2].matches("[A-Za-z0-9_-]{43,128}")
                    ? Optional.of(new Sent(new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2])))
                    : Optional.empty();
        }
    }

    /** Where the browser is sent. */
    URI address(Sent sent) {
        try {
            return new AuthenticationRequest.Builder(
                            new ResponseType(ResponseType.Value.CODE),
                            new Scope("openid", "profile"),
                            new ClientID(vouching.client()),
                            vouching.back())
                    .endpointURI(service().getAuthorizationEndpointURI())
                    .state(sent.state)
                    .nonce(sent.nonce)
                    .codeChallenge(sent.verifier, CodeChallengeMethod.S256)
                    .build()
                    .toURI();
        } catch (GeneralException | IOException e) {
            throw refused(e);
        }
    }

    private OIDCProviderMetadata service() throws GeneralException, IOException {
        return OIDCProviderMetadata.resolve(
                new Issuer(vouching.issuer()), PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS);
    }

    /** The name of the account that the service vouches for. */
    String name(Sent sent, String state, String code) {
        if (!sent.state.getValue().equals(state)) {
            throw new LedgerException.Forbidden(REFUSED, true);
        }
        try {
            OIDCProviderMetadata service = service();
            OIDCTokenResponse tokens = tokens(service, sent, code);
            IDTokenClaimsSet claims = new IDTokenValidator(
                            service.getIssuer(),
                            new ClientID(vouching.client()),
                            JWSAlgorithm.RS256,
                            service.getJWKSetURI().toURL())
                    .validate(tokens.getOIDCTokens().getIDToken(), sent.nonce);
            String name = claims.getStringClaim(vouching.claim());
            if (name == null || name.isBlank()) {
                throw new GeneralException("no claim " + vouching.claim());
            }
            return name;
        } catch (GeneralException
                | IOException
                | com.nimbusds.jose.JOSEException
                | com.nimbusds.jose.proc.BadJOSEException e) {
            throw refused(e);
        }
    }

    private OIDCTokenResponse tokens(OIDCProviderMetadata service, Sent sent, String code)
            throws GeneralException, IOException {
        HTTPRequest request = new TokenRequest.Builder(
                        service.getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(vouching.client()), new Secret(vouching.secret())),
                        new AuthorizationCodeGrant(new AuthorizationCode(code), vouching.back(), sent.verifier))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE_MILLISECONDS);
        request.setReadTimeout(PATIENCE_MILLISECONDS);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (response instanceof OIDCTokenResponse good) {
            return good;
        }
        throw new GeneralException(
                "the service gave no token: " + response.toErrorResponse().getErrorObject());
    }

    private static LedgerException refused(Exception e) {
        LOG.log(System.Logger.Level.WARNING, "nobody was vouched for: " + e.getMessage());
        return new LedgerException.Forbidden(REFUSED, true);
    }
}
