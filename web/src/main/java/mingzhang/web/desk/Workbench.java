package mingzhang.web.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.account.Check;

/**
 * What the desk works on.
 *
 * @param ledger stays open as long as the server runs; whoever opened it closes it
 * @param checks what stands between final accounts and their certificate
 * @param site where packages are published
 * @param behindProxy whether a proxy on this machine brings the calls, and says from where and by which protocol
 * @param vouching a service that vouches for people, beside passwords
 */
public record Workbench(
        Ledger ledger,
        Catalogue catalogue,
        Checks checks,
        Path site,
        InstantSource clock,
        boolean behindProxy,
        Optional<Vouching> vouching) {
    /** Makes a check of final accounts. */
    public interface Checks {
        /**
         * The check of a profile on a day.
         *
         * @param explanations why a warning is acceptable, by the id of the finding
         */
        Check of(Profile profile, LocalDate day, Map<String, String> explanations);
    }
}
