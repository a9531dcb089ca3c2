package mingzhang.publish.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.publish.Publication;
import mingzhang.publish.Verification;

/**
 * A package that stands on the site: what its manifest says, and the little that other pages need of its figures.
 *
 * @param kind final-accounts, budget …; other where its profile is not known
 * @param profileName the profile's Chinese name; its id where it is not known
 * @param basis 决算数 or 预算数: only amounts of one basis are compared
 * @param about what its cover says of the department, by English name
 * @param compared the amounts that comparisons show, by measure; printed in 万元
 * @param logged when it was entered into the log of publications, the first time first
 */
record Entry(
        Publication publication,
        String kind,
        String profileName,
        String basis,
        Region region,
        Standing standing,
        Map<String, String> about,
        Map<String, Amount> compared,
        Verification.Signature signature,
        List<Instant> logged) {
    private static final int SHORT = 10;

    /** An amount and how it is printed in 万元. */
    record Amount(Money money, String printed) {}

    String department() {
        return publication.department();
    }

    int year() {
        return publication.year();
    }

    /** The name of its folder, on the site as where it came from. */
    String folder() {
        return String.valueOf(publication.folder().toAbsolutePath().normalize().getFileName());
    }

    /** What is published once: a department's document of one kind for one year. */
    String key() {
        return department() + "|" + year() + "|" + publication.profile();
    }

    /** The name of its page without ending; letters and digits only, so that every web server takes it. */
    String page() {
        return slug(department()) + "-" + year() + "-" + publication.profile().replaceAll("[^A-Za-z0-9-]", "_");
    }

    Optional<Amount> amount(String measure) {
        return Optional.ofNullable(compared.get(measure));
    }

    /** A name in letters and digits that stays the same for the same words. */
    static String slug(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
