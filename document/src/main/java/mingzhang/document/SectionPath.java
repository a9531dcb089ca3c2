package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/** The headings above the current piece, outermost first. */
final class SectionPath {
    private record Step(int level, String label) {}

    private final List<Step> steps = new ArrayList<>();

    void enter(int level, String words) {
        if (level <= 0) {
            return;
        }
        steps.removeIf(step -> step.level >= level);
        steps.add(new Step(level, HeadingText.label(words)));
    }

    String path() {
        return String.join(" / ", steps.stream().map(Step::label).toList());
    }
}
