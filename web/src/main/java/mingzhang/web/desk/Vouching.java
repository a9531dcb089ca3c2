package mingzhang.web.desk;

import java.net.URI;

/**
 * A service that vouches for people by OpenID Connect (统一身份认证).
 *
 * @param issuer its address, as its own description names it; https unless it is on this machine
 * @param client this program's name there
 * @param secret its password there
 * @param claim what of the identity token is the name of the account here, such as {@code preferred_username}
 * @param address of this web site as browsers know it; the service sends them back there
 */
public record Vouching(URI issuer, String client, String secret, String claim, URI address) {
    /** @throws IllegalArgumentException where the service would be asked in the clear over a network */
    public Vouching {
        boolean here = "127.0.0.1".equals(issuer.getHost()) || "localhost".equals(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !here) {
            throw new IllegalArgumentException("统一身份认证的地址必须是 https：" + issuer);
        }
    }

    /** Where the service sends people back to. */
    URI back() {
        return address.resolve("/api/ledger/vouched/back");
    }
}
