package mingzhang.publish;

import java.time.Instant;
import java.util.Optional;

/**
 * On whose word, and as what, a package is made.
 *
 * @param at the time of this act, which attestations and the log carry
 * @param publish whether the package is made public; else it is a draft for review
 * @param certifiedBy who certifies that the figures are those of the approved accounts
 * @param attestedBy who answers for the warnings of the audit that carry no reason of their own
 * @param correction why an earlier publication is corrected; needed where one is already public
 * @param key signs the manifest
 */
public record Release(
        Instant at,
        boolean publish,
        Optional<String> certifiedBy,
        Optional<String> attestedBy,
        Optional<String> correction,
        Optional<SigningKey> key) {
    /** A publication without certificate, attestation or signature. */
    public static Release published(Instant at) {
        return new Release(at, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same as a draft. */
    public Release asDraft() {
        return new Release(at, false, certifiedBy, attestedBy, correction, key);
    }

    /** The same, certified by someone. */
    public Release certified(String by) {
        return new Release(at, publish, Optional.of(by), attestedBy, correction, key);
    }

    /** The same, with someone who answers for the warnings. */
    public Release attested(String by) {
        return new Release(at, publish, certifiedBy, Optional.of(by), correction, key);
    }

    /** The same as the correction of an earlier publication. */
    public Release correcting(String why) {
        return new Release(at, publish, certifiedBy, attestedBy, Optional.of(why), key);
    }

    /** The same, signed. */
    public Release signed(SigningKey by) {
        return new Release(at, publish, certifiedBy, attestedBy, correction, Optional.of(by));
    }
}
