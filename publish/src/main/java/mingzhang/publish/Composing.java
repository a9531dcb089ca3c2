package mingzhang.publish;

import java.util.Map;
import mingzhang.catalogue.Profile;

/** Everything that composing one document needs, made once. */
record Composing(
        Data data, Profile profile, Settings settings, Facts facts, Rows rows, Reasons reasons, Glossary glossary) {
    static Composing of(Data data, Profile profile) {
        Settings settings = new Settings(profile.settings());
        Rows rows = new Rows(data);
        return new Composing(
                data,
                profile,
                settings,
                new Facts(data, settings, file(profile, "facts.yaml")),
                rows,
                new Reasons(data, settings),
                new Glossary(data, rows, file(profile, "glossary.yaml"), ""));
    }

    /**
     * The same for the second pass, which knows the words of the first.
     *
     * @param settled how balanced tables print a figure, by path
     */
    Composing knowing(String text, Map<String, String> settled) {
        Settings known = new Settings(profile.settings(), settled);
        return new Composing(
                data, profile, known, facts, rows, reasons, new Glossary(data, rows, glossary.yaml(), text));
    }

    int year() {
        return data.year().year();
    }

    /** A file of the profile; empty where it has none. */
    static String file(Profile profile, String name) {
        return profile.files().getOrDefault(name, "");
    }

    /** Words of a YAML file with {@code {年度}}, {@code {上年}} and {@code {部门}} filled in, marked. */
    String fill(String text) {
        return text.replace("{年度}", Ink.words(String.valueOf(year())))
                .replace("{上年}", Ink.words(String.valueOf(year() - 1)))
                .replace("{部门}", Ink.words(data.year().department()));
    }
}
