package mingzhang.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import mingzhang.document.Block;

/**
 * A department's figures over the years, on one basis: outturn or budget. A year without a package of its own is told by
 * what the package of the next year says of it.
 */
final class History {
    private final Measures measures;
    private final TreeMap<Integer, List<PackageData>> packages = new TreeMap<>();

    History(Measures measures) {
        this.measures = measures;
    }

    /** Adds a package; of one year, the first that has a measure counts. */
    void add(int year, PackageData data) {
        packages.computeIfAbsent(year, y -> new ArrayList<>()).add(data);
    }

    /**
     * An amount of a year in 万元.
     *
     * @param recalled whether it is what the next year's package says of it
     */
    record Amount(String printed, boolean recalled) {}

    Optional<Amount> amount(String measure, int year) {
        Optional<Amount> own = own(measure, year);
        return own.isPresent() ? own : recalled(measure, year);
    }

    private Optional<Amount> own(String measure, int year) {
        return packages.getOrDefault(year, List.of()).stream()
                .flatMap(data -> measures.find(measure, data).stream())
                .findFirst()
                .map(fact -> new Amount(fact.inTenThousands(), false));
    }

    private Optional<Amount> recalled(String measure, int year) {
        return packages.getOrDefault(year + 1, List.of()).stream()
                .flatMap(data -> measures.before(measure, data).stream())
                .findFirst()
                .map(fact -> new Amount(fact.inTenThousands(), true));
    }

    /** Every year that something is known of, the earliest first. */
    List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>(packages.keySet());
        packages.keySet().stream()
                .map(year -> year - 1)
                .filter(year -> shown().stream()
                        .anyMatch(measure -> recalled(measure, year).isPresent()))
                .forEach(years::add);
        return List.copyOf(years);
    }

    /** The measures that charts and comparisons show and this department has. */
    List<String> shown() {
        List<String> all = new ArrayList<>(measures.compared());
        measures.charts().values().forEach(all::addAll);
        return all.stream()
                .distinct()
                .filter(measure -> packages.keySet().stream()
                        .anyMatch(year -> own(measure, year).isPresent()))
                .toList();
    }

    /** Where the next year's package tells a year otherwise than that year's own: a sentence each. */
    List<String> restated() {
        List<String> sentences = new ArrayList<>();
        for (int year : packages.keySet()) {
            for (String measure : shown()) {
                Optional<Amount> own = own(measure, year);
                Optional<Amount> later = recalled(measure, year);
                if (own.isPresent()
                        && later.isPresent()
                        && !own.get().printed().equals(later.get().printed())) {
                    sentences.add(year + "年" + measure + "当年公开为 "
                            + own.get().printed() + " 万元，" + (year + 1) + "年公开的上年数是 "
                            + later.get().printed() + " 万元。");
                }
            }
        }
        return sentences;
    }

    /** The charts that have something to show, by title; each with the years that it knows of. */
    Map<String, String> charts() {
        Map<String, String> drawn = new LinkedHashMap<>();
        measures.charts().forEach((title, names) -> {
            List<Integer> years = years().stream()
                    .filter(year ->
                            names.stream().anyMatch(name -> amount(name, year).isPresent()))
                    .toList();
            List<Block.Series> series = names.stream()
                    .map(name -> series(name, years))
                    .filter(one -> one.values().stream().anyMatch(value -> value.matches(".*[1-9].*")))
                    .toList();
            if (!series.isEmpty()) {
                List<String> categories = years.stream().map(year -> year + "年").toList();
                drawn.put(title, Charts.draw(Block.Chart.Kind.COLUMN, title + "（单位：万元）", categories, series));
            }
        });
        return drawn;
    }

    private Block.Series series(String measure, List<Integer> years) {
        return new Block.Series(
                measure,
                years.stream()
                        .map(year -> amount(measure, year).map(Amount::printed).orElse(""))
                        .toList());
    }
}
