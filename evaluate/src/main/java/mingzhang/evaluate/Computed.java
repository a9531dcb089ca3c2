package mingzhang.evaluate;

import java.util.ArrayList;
import java.util.List;

/** What came of computing a rule's value. */
sealed interface Computed {
    List<Input> inputs();

    record Value(Fraction value, List<Input> inputs) implements Computed {}

    /** @param why which input is missing, or what cannot be divided, in Chinese */
    record Missing(String why, List<Input> inputs) implements Computed {}

    /** The inputs of both, each once. */
    static List<Input> joined(Computed one, Computed other) {
        List<Input> inputs = new ArrayList<>(one.inputs());
        other.inputs().stream().filter(input -> !inputs.contains(input)).forEach(inputs::add);
        return inputs;
    }
}
