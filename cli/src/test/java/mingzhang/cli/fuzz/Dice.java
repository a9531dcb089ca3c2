package mingzhang.cli.fuzz;

import java.util.List;
import java.util.Random;

/** Chance that a seed and a number decide: the same throw every time. */
final class Dice {
    private final Random random;

    Dice(long seed, long number) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L);
    }

    /** From 0 to below {@code end}; 0 where there is nothing to choose from. */
    int below(int end) {
        return end <= 1 ? 0 : random.nextInt(end);
    }

    boolean once(int in) {
        return below(in) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[below(choices.length)];
    }

    /** Mostly small, seldom up to {@code most}. */
    int few(int most) {
        return 1
                + below(
                        switch (below(8)) {
                            case 0 -> most;
                            case 1, 2 -> Math.max(1, most / 20);
                            default -> Math.clamp(most, 1, 4);
                        });
    }
}
