package mingzhang.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over fields, each preceded by its length in bytes, so that no two lists of fields look alike. */
public final class Digest {
    private final MessageDigest digest;

    /** Of nothing yet. */
    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of some fields, as {@code trail_digest} in the database computes it. */
    public static String of(String... fields) {
        Digest digest = new Digest();
        digest.add(fields);
        return digest.hex();
    }

    /** Takes in some fields. */
    public void add(String... fields) {
        for (String field : fields) {
            byte[] bytes = field.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
    }

    /** The hash in 64 hexadecimal digits; nothing may be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
