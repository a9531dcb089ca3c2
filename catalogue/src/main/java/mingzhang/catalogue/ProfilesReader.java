package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingzhang.catalogue.Shelf.TextFile;

/**
 * Reads {@code profiles/ID/profile.yaml} with all other files below that folder as text, and beside them, under
 * {@code phrases/}, the sentences that every profile may use.
 */
final class ProfilesReader {
    private static final Set<String> FIELDS = Set.of("id", "name", "kind", "source", "base", "forms", "settings");
    private static final String MAIN = "profile.yaml";
    private static final String PHRASES = "phrases";

    private final Problems problems = new Problems();
    private final Set<String> forms;
    private final Map<String, String> phrases;
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, YamlEntry> bases = new HashMap<>();

    private ProfilesReader(List<Form> forms, List<Shelf> shelves) {
        this.forms = forms.stream().map(Form::name).collect(Collectors.toSet());
        this.phrases = Shelf.all(shelves, PHRASES).stream()
                .collect(Collectors.toMap(TextFile::path, TextFile::text, (before, later) -> later));
    }

    static List<Profile> read(List<Shelf> shelves, List<Form> forms) {
        ProfilesReader reader = new ProfilesReader(forms, shelves);
        List<Profile> profiles = new ArrayList<>();
        for (Shelf shelf : shelves) {
            for (TextFile file : shelf.files("profiles", "/" + MAIN)) {
                YamlEntry.of(file, reader.problems)
                        .flatMap(entry -> reader.profile(shelf, file, entry))
                        .ifPresent(profiles::add);
            }
        }
        List<Profile> complete = profiles.stream().map(reader::withBase).toList();
        reader.problems.refuse();
        return complete;
    }

    private Optional<Profile> profile(Shelf shelf, TextFile file, YamlEntry entry) {
        entry.refuseOthers(FIELDS);
        String folder = file.path().substring(0, file.path().length() - MAIN.length());
        Profile profile = new Profile(
                entry.required("id"),
                entry.required("name"),
                entry.required("kind"),
                entry.required("source"),
                entry.texts("forms"),
                settings(entry),
                files(shelf, folder));
        check(profile, folder, entry);
        if (!entry.optional("base", "").isEmpty()) {
            bases.put(profile.id(), entry);
        }
        return Optional.ofNullable(profiles.putIfAbsent(profile.id(), profile) == null ? profile : null);
    }

    /** A profile with the files that it has not of its own from the profile that it builds on. */
    private Profile withBase(Profile profile) {
        YamlEntry entry = bases.get(profile.id());
        if (entry == null) {
            return profile;
        }
        String id = entry.optional("base", "");
        Profile base = profiles.get(id);
        if (base == null || bases.containsKey(id)) {
            entry.problem("base", "不能以“" + id + "”为基础", "写一个已有的、自己没有基础的样式的编号。");
            return profile;
        }
        Map<String, String> files = new HashMap<>(base.files());
        profile.files().forEach((path, text) -> {
            boolean shared = text.equals(phrases.get(path));
            files.merge(path, text, (inBase, own) -> shared ? inBase : own);
        });
        return new Profile(
                profile.id(),
                profile.name(),
                profile.kind(),
                profile.source(),
                profile.forms(),
                profile.settings(),
                files);
    }

    private static Map<String, String> settings(YamlEntry entry) {
        Map<String, String> settings = new HashMap<>();
        entry.entry("settings")
                .ifPresent(values -> values.names().forEach(name -> settings.put(name, values.optional(name, ""))));
        return settings;
    }

    private Map<String, String> files(Shelf shelf, String folder) {
        Map<String, String> files = new HashMap<>(phrases);
        shelf.files(folder.substring(0, folder.length() - 1)).stream()
                .filter(file -> !file.path().equals(folder + MAIN))
                .forEach(file -> files.put(file.path().substring(folder.length()), file.text()));
        return files;
    }

    private void check(Profile profile, String folder, YamlEntry entry) {
        if (!folder.equals("profiles/" + profile.id() + "/")) {
            entry.problem("id", "编号“" + profile.id() + "”与文件夹名不同", "两处写成一样。");
        }
        if (profiles.containsKey(profile.id())) {
            entry.problem("id", "编号“" + profile.id() + "”重复", "换一个编号。");
        }
        profile.forms().stream()
                .filter(form -> !forms.contains(form))
                .forEach(form -> entry.problem("forms", "没有名为“" + form + "”的表", "先在 forms 里加上它，或改正名称。"));
    }
}
