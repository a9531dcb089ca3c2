package mingzhang.document;

/** Roman numerals, of lists and of the pages of the contents. */
final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numerals() {}

    /** In capital letters; numbers above 3999, which have none, as 3999. */
    static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(number, 3999);
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(LETTERS[i]);
            }
        }
        return roman.toString();
    }
}
