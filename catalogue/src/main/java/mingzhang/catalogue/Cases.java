package mingzhang.catalogue;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/** The cases of a rule, read from their files when somebody first asks: an audit never does. */
final class Cases extends AbstractList<Rule.Case> {
    private final Supplier<List<Rule.Case>> cases;

    Cases(Supplier<List<Rule.Case>> cases) {
        this.cases = new Lazy<>(cases);
    }

    @Override
    public Rule.Case get(int index) {
        return cases.get().get(index);
    }

    @Override
    public int size() {
        return cases.get().size();
    }
}
