package mingzhang.cli;

import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;

/** Finds the profile that a command names. */
final class Profiles {
    private Profiles() {}

    static Profile named(String id, Catalogue catalogue) {
        return catalogue.profile(id).orElseThrow(() -> new Refusal("没有名为“" + id + "”的样式，现有：" + all(catalogue) + "。"));
    }

    private static String all(Catalogue catalogue) {
        return catalogue.profiles().stream()
                .map(p -> p.id() + "（" + p.name() + "）")
                .collect(Collectors.joining("、"));
    }
}
