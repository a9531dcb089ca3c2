package mingzhang.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named figures of a package, a row for each name.
 *
 * @param stages its columns: 决算数, 预算数, 上年决算数
 */
public record FactTable(List<String> stages, List<Line> lines) {
    public FactTable {
        stages = List.copyOf(stages);
        lines = List.copyOf(lines);
    }

    /**
     * A name with what is printed for each stage; empty where the package has nothing.
     *
     * @param unit empty for a count
     */
    public record Line(String name, String unit, List<String> printed) {}

    static FactTable of(PackageData data, String basis, Measures measures) {
        String own = basis.isEmpty() ? "数值" : basis;
        Set<String> stages = new LinkedHashSet<>();
        stages.add(own);
        Map<String, Map<String, Fact>> byName = new LinkedHashMap<>();
        for (Fact fact : data.facts().values()) {
            String stage = fact.name().equals(fact.term())
                    ? own
                    : fact.name().substring(fact.term().length() + 1);
            stages.add(stage);
            byName.computeIfAbsent(fact.term(), name -> new LinkedHashMap<>()).put(stage, fact);
        }
        List<Line> lines = new ArrayList<>();
        byName.forEach((name, facts) -> lines.add(new Line(
                measures.shown(name),
                facts.values().iterator().next().symbol(),
                stages.stream()
                        .map(stage -> facts.containsKey(stage) ? printed(facts.get(stage)) : "")
                        .toList())));
        return new FactTable(List.copyOf(stages), lines);
    }

    private static String printed(@Nullable Fact fact) {
        return fact == null ? "" : fact.printed();
    }
}
