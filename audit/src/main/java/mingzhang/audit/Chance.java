package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;

/** Numbers that look like chance and are the same every time (SplitMix64). */
final class Chance {
    private long state;

    Chance(String seed) {
        state = seed.hashCode();
    }

    /** From 0 to {@code bound} − 1. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> rest = new ArrayList<>(things);
        List<T> shuffled = new ArrayList<>(things.size());
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(below(rest.size())));
        }
        return shuffled;
    }
}
