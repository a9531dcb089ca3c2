package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page, with what is drawn on it in the order of reading. It grows while pages are laid out. */
final class LaidPage {
    /** A4. */
    static final double SHORT = 595.276;

    static final double LONG = 841.890;

    /**
     * A drawn piece.
     *
     * @param tag what it belongs to, or null where it is decoration: rules, page numbers, repeated heads
     */
    record Item(@Nullable LaidTag tag, LaidMark mark) {}

    private final boolean side;
    private final List<Item> items = new ArrayList<>();
    private String label = "";

    LaidPage(boolean side) {
        this.side = side;
    }

    double width() {
        return side ? LONG : SHORT;
    }

    double height() {
        return side ? SHORT : LONG;
    }

    boolean side() {
        return side;
    }

    void draw(@Nullable LaidTag tag, LaidMark mark) {
        items.add(new Item(tag, mark));
    }

    List<Item> items() {
        return items;
    }

    void label(String number) {
        label = number;
    }

    /** The number that the page carries; empty on a cover. */
    String label() {
        return label;
    }
}
