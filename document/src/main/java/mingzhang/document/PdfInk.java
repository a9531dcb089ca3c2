package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page prints, gathered while it is run through. Words that stand on their side turn the whole page when they are
 * most of it; a few of them within a table are its upright heads, and are set character below character. Words that
 * run aslant are watermarks, and are left out.
 */
final class PdfInk {
    private static final int MOST_GLYPHS = 300_000;
    /** How far, by its length, a line of words may leave the straight. */
    private static final float ASLANT = 0.12f;

    private static final String LOST = "〓";

    /** A character as it was drawn: from where its baseline starts, to where it ends. */
    private record Raw(String text, float x, float y, float toX, float toY, float size, int show, Turn turn) {
        PdfGlyph upright() {
            return new PdfGlyph(text, x, y, Math.abs(toX - x), size, show, false);
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    private final int number;
    private final float width;
    private final float height;
    private final List<Raw> drawn = new ArrayList<>();
    private int lost;

    PdfInk(int number, float width, float height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /** A character that the file draws and does not name. */
    void lost(float x, float y, float toX, float toY, float size, int show) {
        lost++;
        glyph(LOST, x, y, toX, toY, size, show);
    }

    void glyph(String text, float x, float y, float toX, float toY, float size, int show) {
        float across = toX - x;
        float down = toY - y;
        float small = Math.min(Math.abs(across), Math.abs(down));
        float large = Math.max(Math.abs(across), Math.abs(down));
        if (small > ASLANT * large && small > 0.01f) {
            return;
        }
        if (drawn.size() >= MOST_GLYPHS) {
            throw new LimitException("第" + number + "页的字数", MOST_GLYPHS);
        }
        drawn.add(new Raw(text, x, y, toX, toY, size, show, Turn.of(across, down)));
    }

    /** @param rules as they were drawn on the page, before it is turned */
    PdfPage page(List<PdfRule> rules, boolean pictures) {
        Turn turn = most();
        List<PdfRule> turned =
                rules.stream().map(rule -> turn.apply(rule, width, height)).toList();
        return new PdfPage(
                number,
                turn,
                turn.width(width, height),
                turn.height(width, height),
                glyphs(turn),
                turned,
                pictures,
                lost);
    }

    private Turn most() {
        int[] count = new int[Turn.values().length];
        for (Raw raw : drawn) {
            count[raw.turn.ordinal()] += raw.isBlank() ? 0 : 1;
        }
        Turn most = Turn.NONE;
        for (Turn turn : Turn.values()) {
            most = count[turn.ordinal()] > count[most.ordinal()] ? turn : most;
        }
        return most;
    }

    private List<PdfGlyph> glyphs(Turn page) {
        List<PdfGlyph> glyphs = new ArrayList<>(drawn.size());
        List<Raw> stack = new ArrayList<>();
        for (Raw raw : drawn) {
            Raw turned = turned(raw, page);
            if (!stack.isEmpty() && (turned.turn != stack.getLast().turn || !below(stack.getLast(), turned))) {
                unstack(stack, glyphs);
            }
            switch (turned.turn) {
                case NONE -> glyphs.add(turned.upright());
                case DOWN, UP -> stack.add(turned);
                case OVER -> {} // what stands on its head is not meant to be read
            }
        }
        unstack(stack, glyphs);
        return glyphs;
    }

    private Raw turned(Raw raw, Turn page) {
        float x = page.x(raw.x, raw.y, width, height);
        float y = page.y(raw.x, raw.y, width, height);
        float toX = page.x(raw.toX, raw.toY, width, height);
        float toY = page.y(raw.toX, raw.toY, width, height);
        return page == Turn.NONE
                ? raw
                : new Raw(raw.text, x, y, toX, toY, raw.size, raw.show, Turn.of(toX - x, toY - y));
    }

    private static boolean below(Raw a, Raw b) {
        return Math.abs(a.x - b.x) < 0.3f * a.size && Math.abs(a.toY - b.y) < 1.5f * a.size;
    }

    /** Words that run down or up keep their order from the top, each character on a line of its own. */
    private static void unstack(List<Raw> stack, List<PdfGlyph> glyphs) {
        int count = stack.size();
        for (int i = 0; i < count; i++) {
            Raw raw = stack.get(i);
            Raw at = raw.turn == Turn.UP ? stack.get(count - 1 - i) : raw;
            float middleX = at.x + (raw.turn == Turn.UP ? -0.35f : 0.35f) * at.size;
            float middleY = (at.y + at.toY) / 2;
            glyphs.add(new PdfGlyph(
                    raw.text, middleX - raw.size / 2, middleY + 0.35f * raw.size, raw.size, raw.size, raw.show, true));
        }
        stack.clear();
    }
}
