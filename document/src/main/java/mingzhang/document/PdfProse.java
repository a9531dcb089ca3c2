package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Joins lines to paragraphs, also over page ends, and tells headings, the title and the contents. */
final class PdfProse {
    private static final Pattern OPENS = Pattern.compile(
            "([一二三四五六七八九十]{1,3}\\s*、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}\\s*[、.．](?!\\d)|第[一二三四五六七八九十]{1,3}(部分|条|章)|注[:：]).*");
    private static final Pattern LEADER = Pattern.compile(".*[.·•…⋯․]{3,}.*|.*([…⋯] ?){2,}.*");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_COVER_LINES = 12;

    private final DocumentBuilder builder;
    private final Map<Integer, PdfMargins> margins = new HashMap<>();
    private final Map<Integer, PdfLayout> layouts = new HashMap<>();
    private final PdfContents contents = new PdfContents();
    private final boolean cover;
    private final float coverSize;

    PdfProse(DocumentBuilder builder, List<PdfLayout> pages) {
        this.builder = builder;
        pages.forEach(page -> margins.put(page.page(), PdfMargins.of(page, pages)));
        pages.forEach(page -> layouts.put(page.page(), page));
        coverSize = pages.isEmpty() ? 0 : largest(pages.getFirst());
        cover = pages.size() > 2 && isCover(pages);
    }

    private static float largest(PdfLayout page) {
        return page.lines().stream().map(PdfLine::size).max(Float::compare).orElse(0f);
    }

    /** A first page of few short lines, some of them larger than the type of the body. */
    private boolean isCover(List<PdfLayout> pages) {
        PdfLayout first = pages.getFirst();
        List<PdfLine> lines = first.lines();
        List<Float> sizes = pages.stream()
                .skip(1)
                .flatMap(page -> page.lines().stream())
                .map(PdfLine::size)
                .sorted()
                .toList();
        float body = sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
        return !lines.isEmpty()
                && lines.size() <= MOST_COVER_LINES
                && first.pieces().size() == lines.size()
                && coverSize > 1.25f * body
                && lines.stream()
                        .noneMatch(l -> l.text().endsWith("。") || l.text().length() > LONGEST_NAME);
    }

    void add(List<PdfLine> lines) {
        List<PdfLine> paragraph = new ArrayList<>();
        for (PdfLine line : lines) {
            if (!paragraph.isEmpty() && !continues(paragraph.getLast(), line)) {
                emit(paragraph);
                paragraph.clear();
            }
            paragraph.add(line);
        }
        if (!paragraph.isEmpty()) {
            emit(paragraph);
        }
    }

    /** The size of the type of the body on a page. */
    float size(int page) {
        PdfMargins found = margins.get(page);
        return found == null ? 0 : found.size();
    }

    /** A box of an upright page on the page as it is shown. */
    Place.Box back(int page, Place.Box box) {
        PdfLayout layout = layouts.get(page);
        return layout == null ? box : layout.back(box);
    }

    private boolean onCover(PdfLine line) {
        return cover && line.page() == 1;
    }

    private boolean isTitle(PdfLine line) {
        return onCover(line) && line.size() > 0.9f * coverSize;
    }

    private boolean continues(PdfLine above, PdfLine line) {
        if (onCover(above) || onCover(line)) {
            return isTitle(above) && isTitle(line);
        }
        if (LEADER.matcher(above.text()).matches()
                || LEADER.matcher(line.text()).matches()) {
            return false;
        }
        if (Math.abs(above.size() - line.size()) > 0.15f * above.size()) {
            return false;
        }
        PdfMargins here = margins(line);
        boolean apart =
                above.page() == line.page() && line.y() - above.y() > Math.max(1.5f * here.pitch(), 1.9f * line.size());
        if (apart) {
            return false;
        }
        boolean large = above.size() > 1.15f * here.size() && line.size() > 1.15f * here.size();
        return large || here.isCentred(line) ? wrappedHeading(above, line) : wrapped(above, line);
    }

    private boolean wrappedHeading(PdfLine above, PdfLine line) {
        PdfMargins here = margins(line);
        boolean wide = here.right() - above.right() < 4 * above.size();
        return above.page() == line.page()
                && wide
                && here.isCentred(line)
                && above.size() > 1.1f * here.size()
                && !OPENS.matcher(line.text()).matches();
    }

    private boolean wrapped(PdfLine above, PdfLine line) {
        boolean flush = line.left() < margins(line).left() + 0.8f * line.size();
        boolean opens = OPENS.matcher(line.text()).matches() && above.text().matches(".*[。；;：:]");
        return flush && !opens && margins(above).isFull(above, line);
    }

    private PdfMargins margins(PdfLine line) {
        PdfMargins column = line.column();
        if (column != null) {
            return column;
        }
        PdfMargins found = margins.get(line.page());
        return found == null ? PdfMargins.NONE : found;
    }

    private void emit(List<PdfLine> lines) {
        PdfLine first = lines.getFirst();
        String words = PdfCellText.unspread(words(lines));
        builder.page(first.page());
        Place.Box box = back(first.page(), box(lines));
        if (isTitle(first)) {
            builder.title(words.replace(" ", "")).heading(0, words, box);
        } else if (onCover(first)
                || contents.holds(words, first)
                || LEADER.matcher(words).matches()) {
            builder.paragraph(words, box);
        } else if (isPartName(first, words)) {
            builder.heading(1, words, box);
        } else {
            builder.textLine(words, box);
        }
    }

    /** A short centred line in large type names a part of the document, numbered or not. */
    private boolean isPartName(PdfLine line, String words) {
        PdfMargins here = margins(line);
        return words.length() <= LONGEST_NAME
                && HeadingText.level(words) == 0
                && !words.matches(".*[。；，：]")
                && line.size() > 1.2f * here.size()
                && here.isCentred(line);
    }

    private static String words(List<PdfLine> lines) {
        StringBuilder words = new StringBuilder();
        for (PdfLine line : lines) {
            if (!words.isEmpty()
                    && latin(words.charAt(words.length() - 1))
                    && latin(line.text().charAt(0))) {
                words.append(' ');
            }
            words.append(line.text());
        }
        return words.toString();
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The box of those lines that stand on the first one's page. */
    private static Place.Box box(List<PdfLine> lines) {
        PdfLine first = lines.getFirst();
        float left = first.left();
        float right = first.right();
        float bottom = first.bottom();
        for (PdfLine line : lines) {
            if (line.page() == first.page()) {
                left = Math.min(left, line.left());
                right = Math.max(right, line.right());
                bottom = line.bottom();
            }
        }
        return PdfUnits.box(left, first.top(), right, bottom);
    }
}
