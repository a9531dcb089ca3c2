package mingzhang.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Alters bytes: bits, numbers, stretches. */
final class ByteChange {
    private static final int[] NUMBERS = {
        0, 1, -1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, -2, -3, 1 << 24
    };
    private static final int LONGEST = 2_000_000;

    private final Dice dice;

    ByteChange(Dice dice) {
        this.dice = dice;
    }

    byte[] change(byte[] bytes, byte[] other) {
        byte[] changed = bytes;
        for (int i = dice.few(30); i > 0; i--) {
            changed = once(changed, other);
        }
        return changed;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return other;
        }
        return switch (dice.below(10)) {
            case 0 -> put(bytes, dice.below(bytes.length), stretch(bytes), dice.few(1_000));
            case 1 -> put(bytes, dice.below(bytes.length), stretch(other), 1);
            case 2 -> put(bytes, dice.below(bytes.length), new byte[0], dice.few(500));
            case 3 -> dice.once(4) ? Arrays.copyOf(bytes, dice.below(bytes.length)) : bytes;
            case 4, 5, 6 -> number(bytes);
            default -> bits(bytes);
        };
    }

    private byte[] stretch(byte[] bytes) {
        int from = dice.below(bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + dice.few(2_000)));
    }

    /** Puts a stretch in the place of {@code gone} bytes. */
    private static byte[] put(byte[] bytes, int at, byte[] stretch, int gone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        if (bytes.length < LONGEST) {
            out.writeBytes(stretch);
        }
        int rest = Math.min(bytes.length, at + gone);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    private byte[] number(byte[] bytes) {
        byte[] changed = bytes.clone();
        int value = NUMBERS[dice.below(NUMBERS.length)];
        int at = dice.below(bytes.length);
        for (int i = 0; i < dice.any(1, 2, 4) && at + i < bytes.length; i++) {
            changed[at + i] = (byte) (value >> 8 * i);
        }
        return changed;
    }

    private byte[] bits(byte[] bytes) {
        byte[] changed = bytes.clone();
        int at = dice.below(bytes.length);
        changed[at] = dice.once(2) ? (byte) dice.below(256) : (byte) (changed[at] ^ 1 << dice.below(8));
        return changed;
    }
}
