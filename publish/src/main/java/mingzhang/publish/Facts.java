package mingzhang.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The named facts of a profile, from its {@code facts.yaml}: each name stands for an expression over the
 * data, in which {@code {}} is the measure. {@code 公务接待费} is its 决算数, {@code 公务接待费.预算数} its budget.
 */
final class Facts {
    private final Data data;
    private final String measure;
    private final Map<String, @Nullable Object> expressions;
    private final SequencedMap<String, Quantity> used = new LinkedHashMap<>();
    private final Set<String> open = new TreeSet<>();

    Facts(Data data, Settings settings, String yaml) {
        this.data = data;
        this.measure = settings.text("measure", "决算数");
        this.expressions = Yaml.read("facts.yaml", yaml);
    }

    /** A fact, a fact with its measure, a path, or sums and differences of these. */
    Quantity get(String expression) {
        Quantity value = Arithmetic.evaluate(expression, this::named);
        return expressions.containsKey(expression) ? value.named(expression) : value;
    }

    /** Every fact that was asked for, by name. */
    SequencedMap<String, Quantity> used() {
        return used;
    }

    /** Every name that a profile gives to a figure. */
    Set<String> names() {
        return expressions.keySet();
    }

    private Quantity named(String name) {
        int dot = name.indexOf('.');
        String fact = dot < 0 ? name : name.substring(0, dot);
        if (!expressions.containsKey(fact) || data.isPath(name)) {
            return data.quantity(name);
        }
        String asked = dot < 0 ? measure : name.substring(dot + 1);
        if (!open.add(name)) {
            throw new IllegalArgumentException("“" + name + "”由它自己算出");
        }
        Quantity value = get(expression(fact, asked)).named(asked.equals(measure) ? fact : fact + asked);
        open.remove(name);
        used.putIfAbsent(name, value);
        return value;
    }

    private String expression(String fact, String asked) {
        if (expressions.get(fact) instanceof Map<?, ?> measures) {
            Object chosen = measures.get(asked);
            if (chosen == null) {
                throw new IllegalArgumentException("“" + fact + "”没有“" + asked + "”");
            }
            return String.valueOf(chosen);
        }
        return String.valueOf(expressions.get(fact)).replace("{}", asked);
    }
}
