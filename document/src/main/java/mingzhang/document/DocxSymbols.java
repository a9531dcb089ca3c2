package mingzhang.document;

import java.util.Locale;
import java.util.Map;

/** The signs that Word takes from a typeface of signs and keeps as a number of that typeface. */
final class DocxSymbols {
    private static final Map<String, String> SYMBOL = Map.of(
            "A3", "≤", "B3", "≥", "B1", "±", "B4", "×", "B8", "÷", "B9", "≠", "BB", "≈", "B0", "°", "2D", "−", "A5",
            "∞");
    private static final Map<String, String> WINGDINGS =
            Map.of("FE", "☑", "52", "☑", "FC", "√", "A8", "☐", "6F", "☐", "A3", "☐", "FD", "☒", "6C", "●", "6E", "■");

    private DocxSymbols() {}

    /**
     * What the sign looks like; empty for ornaments.
     *
     * @param code as the file has it: four hexadecimal digits, most often beginning with F0
     */
    static String shown(String font, String code) {
        String sign = code.toUpperCase(Locale.ROOT).replaceFirst("^(F0|00)", "");
        Map<String, String> signs = switch (font.toLowerCase(Locale.ROOT)) {
            case "symbol" -> SYMBOL;
            case "wingdings", "wingdings 2" -> WINGDINGS;
            default -> Map.of();
        };
        return signs.getOrDefault(sign, "");
    }
}
