package mingzhang.cli.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * One input, which the seed of the run and its number decide.
 *
 * @param name of the file that it was made of
 */
record Input(int number, Target target, String name, byte[] bytes) {

    static Input of(Corpus corpus, long seed, int number) {
        Dice dice = new Dice(seed, number);
        Target target = Target.at(dice.below(100));
        if (target == Target.AUDIT) {
            return new Input(number, target, "made.txt", bytes(FiscalText.document(dice)));
        }
        Corpus.Seed from = corpus.pick(target, dice);
        Corpus.Seed other = corpus.pick(target, dice);
        return new Input(number, target, from.name(), change(from, other, dice));
    }

    private static byte[] change(Corpus.Seed from, Corpus.Seed other, Dice dice) {
        if (Package.is(from.bytes())) {
            return dice.once(6)
                    ? new ByteChange(dice).change(from.bytes(), other.bytes())
                    : Package.change(from.bytes(), other.bytes(), dice);
        }
        boolean words = !from.name().endsWith(".xls") && !from.name().endsWith(".doc");
        boolean pdf = from.name().endsWith(".pdf");
        if (!words || dice.once(pdf ? 3 : 8)) {
            return new ByteChange(dice).change(from.bytes(), other.bytes());
        }
        TextChange change = new TextChange(dice);
        if (pdf) {
            String altered = change.change(latin(from.bytes()), latin(other.bytes()));
            return altered.getBytes(StandardCharsets.ISO_8859_1);
        }
        return bytes(change.change(text(from.bytes()), text(other.bytes())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
