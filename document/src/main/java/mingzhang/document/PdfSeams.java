package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where two columns of a table without lines stand so close that their words look like one stretch: an amount that ends
 * where the amounts above and below it end, or a code, and right behind it words that begin at the same place in row after row.
 */
final class PdfSeams {
    private static final Pattern FIGURE = Pattern.compile("[-−]?\\d[\\d,，]*(\\.\\d+)?%?");
    private static final Pattern AMOUNT = Pattern.compile("[-−]?\\d[\\d,，]*\\.\\d+%?");
    private static final Pattern CODE = Pattern.compile("\\d{3,7}");
    private static final int FEWEST_ROWS = 3;
    private static final float SAME = 1.5f;

    /** Where amounts end that are set to the right. */
    private final List<Float> ends = new ArrayList<>();
    /** Where words begin that stand behind a figure. */
    private final List<Float> begins = new ArrayList<>();

    /** @param rows that hold figures */
    PdfSeams(List<PdfLine> rows) {
        List<Float> allEnds = new ArrayList<>();
        List<Float> allBegins = new ArrayList<>();
        for (PdfLine row : rows) {
            for (PdfLine.Part part : row.parts()) {
                for (int i = 0; i < part.words().size(); i++) {
                    PdfLine.Part word = part.words().get(i);
                    if (AMOUNT.matcher(word.text()).matches()) {
                        allEnds.add(word.right());
                    }
                    if (i > 0 && isSeam(part.words().get(i - 1), word)) {
                        allBegins.add(word.left());
                    }
                }
            }
        }
        int fewest = Math.max(FEWEST_ROWS, rows.size() / 3);
        keep(allEnds, fewest, ends);
        keep(allBegins, fewest, begins);
    }

    private static void keep(List<Float> places, int fewest, List<Float> kept) {
        List<Float> sorted = places.stream().sorted().toList();
        int from = 0;
        for (int i = 0; i < sorted.size(); i++) {
            while (sorted.get(i) - sorted.get(from) > SAME) {
                from++;
            }
            if (i - from + 1 == fewest) {
                kept.add(sorted.get(i));
            }
        }
    }

    private static boolean isSeam(PdfLine.Part before, PdfLine.Part behind) {
        boolean words = behind.text().codePoints().findFirst().stream().anyMatch(Character::isIdeographic);
        return words && FIGURE.matcher(before.text()).matches()
                || AMOUNT.matcher(before.text()).matches()
                        && CODE.matcher(behind.text()).matches();
    }

    /** The line with its stretches divided at the seams. */
    PdfLine apart(PdfLine line) {
        if (ends.isEmpty() && begins.isEmpty()) {
            return line;
        }
        List<PdfLine.Part> parts = new ArrayList<>();
        line.parts().forEach(part -> parts.addAll(apart(part)));
        return line.of(parts);
    }

    private List<PdfLine.Part> apart(PdfLine.Part part) {
        List<PdfLine.Part> words = part.words();
        List<PdfLine.Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < words.size(); i++) {
            PdfLine.Part before = words.get(i - 1);
            PdfLine.Part behind = words.get(i);
            if (isSeam(before, behind) && (at(ends, before.right()) || at(begins, behind.left()))) {
                parts.add(PdfLine.Part.of(words.subList(from, i)));
                from = i;
            }
        }
        parts.add(from == 0 ? part : PdfLine.Part.of(words.subList(from, words.size())));
        return parts;
    }

    private static boolean at(List<Float> places, float place) {
        return places.stream().anyMatch(p -> Math.abs(p - place) < 2 * SAME);
    }
}
