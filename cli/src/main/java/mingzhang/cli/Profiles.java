package mingzhang.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;

/** Finds the profile that a command names. */
final class Profiles {
    private Profiles() {}

    static Profile named(String id, Catalogue catalogue) {
        return catalogue.profile(id).orElseThrow(() -> new Refusal("没有名为“" + id + "”的样式，现有：" + all(catalogue) + "。"));
    }

    /** The one that a command names; where it names none, the only one that has a workbook. */
    static Profile chosen(Optional<String> id, Catalogue catalogue) {
        List<Profile> known =
                catalogue.profiles().stream().filter(p -> !p.forms().isEmpty()).toList();
        if (id.isPresent() || known.size() != 1) {
            return named(id.orElseThrow(() -> new Refusal("请用 --profile 指明样式，现有：" + all(catalogue) + "。")), catalogue);
        }
        return known.getFirst();
    }

    private static String all(Catalogue catalogue) {
        return catalogue.profiles().stream()
                .map(p -> p.id() + "（" + p.name() + "）")
                .collect(Collectors.joining("、"));
    }
}
