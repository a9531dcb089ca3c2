package mingzhang.web;

import java.util.Locale;

/** Names of choices as the interface spells them: {@code WITHIN_ROUNDING} is {@code within-rounding}. */
final class Words {
    private Words() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
