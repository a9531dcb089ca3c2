package mingzhang.ledger.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.ledger.store.LedgerException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Passwords as Argon2id hashes in the usual notation, so that parameters may grow and old hashes still be checked. */
final class Passwords {
    /** What OWASP recommends at least: 19 MiB, two passes, one lane. */
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final Pattern NOTATION =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Checked where there is no such user, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    /** Refuses a password that is too easy: too short, too long, of one kind of character, or with the name in it. */
    static void check(String password, String name) {
        long kinds = password.chars().map(Passwords::kind).distinct().count();
        if (password.length() < SHORTEST || password.length() > LONGEST || kinds < 2 || password.contains(name)) {
            throw new LedgerException.Refused("密码应为 " + SHORTEST + " 至 " + LONGEST + " 个字符，至少含字母、数字、符号中的两类，且不能包含登录名。");
        }
    }

    private static int kind(int character) {
        return Character.isLetter(character) ? 0 : Character.isDigit(character) ? 1 : 2;
    }

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    static boolean matches(String password, String notation) {
        Matcher parts = NOTATION.matcher(notation);
        if (!parts.matches() || password.length() > LONGEST) {
            return false;
        }
        byte[] hash = Base64.getDecoder().decode(parts.group(5));
        byte[] computed = compute(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                hash.length);
        return MessageDigest.isEqual(hash, computed);
    }

    /** Takes as long as a check. */
    static void pretend(String password) {
        matches(password, NOBODY);
    }

    private static byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon.generateBytes(password.getBytes(UTF_8), hash);
        return hash;
    }
}
