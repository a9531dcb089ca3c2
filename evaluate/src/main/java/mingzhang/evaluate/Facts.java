package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The named figures that rules compute with. */
@FunctionalInterface
public interface Facts {
    /** No figures. */
    Facts NONE = name -> Optional.empty();

    /** The figure of that name; empty where the year does not hold it. */
    Optional<Input> of(String name);

    /** These first, then the others. */
    default Facts or(Facts others) {
        return name -> of(name).or(() -> others.of(name));
    }

    /** Figures as they are given, all from one place. */
    static Facts given(Map<String, BigDecimal> figures, String origin) {
        return name -> Optional.ofNullable(figures.get(name)).map(value -> new Input(name, value, origin));
    }
}
