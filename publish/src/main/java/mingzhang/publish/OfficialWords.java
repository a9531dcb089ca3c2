package mingzhang.publish;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Item;
import mingzhang.catalogue.OfficialTable;
import mingzhang.catalogue.OfficialTable.Label;

/** The words of official tables as they are compared: without numbering, blanks and quotes, a thing under its one name. */
final class OfficialWords {
    private static final String NUMERAL =
            "^(?:\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}[、.]|\\(?\\d{1,2}[).、])|^其中:|^其中|^[加减]:";
    private static final String UNIT = "\\((?:单位:)?(?:元|千元|万元|亿元)\\)$";

    /** Stands in heads where one is a part of the one before. */
    static final String PART = "其中";

    private final Catalogue catalogue;
    private final Map<String, String> names;

    OfficialWords(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = catalogue.items().stream()
                .flatMap(item -> aliases(item).stream().map(alias -> Map.entry(alias, plain(item.name()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private static List<String> aliases(Item item) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(item.name()), item.synonyms().stream())
                .map(OfficialWords::plain)
                .toList();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The one name of what a head or a row says. */
    String canonical(String words) {
        String plain = plain(words);
        return names.getOrDefault(plain, plain);
    }

    /** Without blanks, quotes, numbering and unit, with half-width brackets. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("(?U)[\\s“”\"‘’]", "")
                .replaceFirst(NUMERAL, "")
                .replaceFirst(UNIT, "");
    }

    static boolean isPart(String words) {
        return words.strip().startsWith(PART);
    }

    /** The ways in which a table may print what a profile calls that, as lists of words one below the other. */
    List<List<String>> ways(String own, List<Label> labels) {
        String wanted = canonical(own);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(own),
                        labels.stream().filter(label -> means(label, wanted)).flatMap(label -> label.words().stream()))
                .map(way -> java.util.Arrays.stream(way.split("[+/]", -1))
                        .map(this::canonical)
                        .toList())
                .distinct()
                .toList();
    }

    private boolean means(Label label, String wanted) {
        return canonical(label.name()).equals(wanted)
                || label.words().stream()
                        .anyMatch(word -> canonical(word.replace('+', '/')).equals(wanted)
                                || canonical(word).equals(wanted));
    }

    /** The labels of an official table for one side. */
    static List<Label> rows(OfficialTable table, int side) {
        return table.rows().stream()
                .filter(label -> label.side() == 0 || label.side() == side)
                .toList();
    }
}
