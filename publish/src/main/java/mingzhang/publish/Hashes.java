package mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Two hashes of the same bytes, in lower-case hexadecimal digits.
 *
 * @param sha256 SHA-256
 * @param sm3 SM3 (GB/T 32905)
 */
record Hashes(String sha256, String sm3) {
    static Hashes of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            SM3Digest sm3 = new SM3Digest();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
                sm3.update(buffer, 0, read);
            }
            return new Hashes(HexFormat.of().formatHex(sha.digest()), finish(sm3));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        return finish(digest);
    }

    private static String finish(SM3Digest digest) {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
