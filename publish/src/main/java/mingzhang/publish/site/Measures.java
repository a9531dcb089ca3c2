package mingzhang.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Which figures the portal shows, compares and draws, from {@code measures.txt}.
 *
 * @param names what packages call a measure, by the measure; one without an entry goes by its own name
 * @param compared the columns of comparisons
 * @param charts the measures of each chart over the years, by title
 * @param sources where money comes from
 * @param uses where it goes
 * @param parts what a use is made of
 */
record Measures(
        Map<String, List<String>> names,
        List<String> compared,
        SequencedMap<String, List<String>> charts,
        List<String> sources,
        List<String> uses,
        SequencedMap<String, List<String>> parts) {

    static Measures load() {
        try (InputStream in = Objects.requireNonNull(Measures.class.getResourceAsStream("measures.txt"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Measures read(String text) {
        Measures measures = new Measures(
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>());
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(measures::take);
        return measures;
    }

    private void take(String line) {
        String[] words = line.split(" ", 2);
        String[] sides = words[1].split("=", 2);
        switch (words[0]) {
            case "measure" -> names.put(sides[0].strip(), split(sides[1], "\\|"));
            case "compare" -> compared.addAll(split(words[1], ","));
            case "chart" -> charts.put(sides[0].strip(), split(sides[1], ","));
            case "source" -> sources.addAll(split(words[1], ","));
            case "use" -> uses.addAll(split(words[1], ","));
            case "part" -> parts.put(sides[0].strip(), split(sides[1], ","));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).toList();
    }

    /** The fact of a package that a measure stands for. */
    Optional<Fact> find(String measure, PackageData data) {
        return find(measure, "", data);
    }

    /** The same of the year before, where the package has it. */
    Optional<Fact> before(String measure, PackageData data) {
        Optional<Fact> last = find(measure, ".上年决算数", data);
        return last.isPresent() ? last : find(measure, ".上年预算数", data);
    }

    private Optional<Fact> find(String measure, String stage, PackageData data) {
        return names.getOrDefault(measure, List.of(measure)).stream()
                .flatMap(name -> data.fact(name + stage).stream())
                .filter(Fact::money)
                .findFirst();
    }

    /** What a reader calls a fact: 三公合计 is a measure's only name, so it is called by the measure. */
    String shown(String fact) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(List.of(fact)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(fact);
    }

    /** Explains measures, too, by what packages call them. */
    SequencedMap<String, String> explained(SequencedMap<String, String> terms) {
        TreeMap<String, String> all = new TreeMap<>(terms);
        names.forEach((measure, facts) -> facts.stream()
                .filter(terms::containsKey)
                .findFirst()
                .ifPresent(fact -> all.putIfAbsent(measure, terms.getOrDefault(fact, ""))));
        return all;
    }
}
