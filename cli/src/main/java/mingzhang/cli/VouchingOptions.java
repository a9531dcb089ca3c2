package mingzhang.cli;

import java.net.URI;
import java.util.Optional;
import mingzhang.web.desk.Vouching;
import picocli.CommandLine.Option;

/** Which service vouches for people who sign in. */
final class VouchingOptions {
    private static final String SECRET = "MINGZHANG_OIDC_SECRET";

    @Option(names = "--oidc", paramLabel = "地址", description = "统一身份认证（OpenID Connect）的签发者地址；密码登录照旧。")
    private Optional<URI> issuer = Optional.empty();

    @Option(names = "--oidc-client", paramLabel = "标识", description = "本系统在那里登记的标识；密钥放在环境变量 " + SECRET + " 里。")
    private Optional<String> client = Optional.empty();

    @Option(names = "--oidc-name", paramLabel = "声明", description = "哪一项声明是本系统的登录名；默认 preferred_username。")
    private String claim = "preferred_username";

    @Option(names = "--address", paramLabel = "地址", description = "浏览器怎样访问本网站，例如 https://账.某县.cn/；统一身份认证据此送回。")
    private Optional<URI> address = Optional.empty();

    /** Empty where none was named. */
    Optional<Vouching> read() {
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        if (client.isEmpty() || address.isEmpty()) {
            throw new Refusal("用统一身份认证还要 --oidc-client 和 --address。");
        }
        try {
            String secret = System.getenv().getOrDefault(SECRET, "");
            return Optional.of(new Vouching(issuer.get(), client.get(), secret, claim, address.get()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }
}
