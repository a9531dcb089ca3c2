package mingzhang.year;

import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;

/** What the tests of this room share: the catalogue and the profile that come with the program. */
final class Given {
    static final Catalogue CATALOGUE = Catalogue.load();
    static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();

    private Given() {}
}
