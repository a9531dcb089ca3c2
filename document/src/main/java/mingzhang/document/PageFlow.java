package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts strips on pages, one below the other; what must stay together goes to the next page together. */
final class PageFlow {
    private static final double ENOUGH = 0.01;

    private final List<LaidPage> pages = new ArrayList<>();
    private Optional<PagePen> pen = Optional.empty();
    private double y;
    private boolean fresh = true;

    /** Begins a new page, unless the present one is empty and lies the same way. */
    void newPage(boolean side) {
        if (pen.isPresent() && fresh && pen.get().page().side() == side) {
            return;
        }
        LaidPage page = new LaidPage(side);
        pages.add(page);
        PagePen next = new PagePen(page, pages.size() - 1);
        pen = Optional.of(next);
        y = next.top();
        fresh = true;
    }

    private PagePen pen() {
        if (pen.isEmpty()) {
            newPage(false);
        }
        return pen.orElseThrow();
    }

    private double bottom() {
        return pen().top() + pen().height() + ENOUGH;
    }

    /** Puts strips on the page in order. */
    void add(List<Strip> strips) {
        for (int from = 0; from < strips.size(); ) {
            int to = from + 1;
            while (to < strips.size() && strips.get(to - 1).keeps()) {
                to++;
            }
            together(strips.subList(from, to), from == 0 ? Optional.empty() : Optional.of(strips.get(from - 1)));
            from = to;
        }
    }

    private void together(List<Strip> strips, Optional<Strip> before) {
        double whole = height(strips);
        boolean fits = y + whole <= bottom();
        if (!fits && !fresh && (whole <= pen().height() || y > bottom() - pen().height() * 0.4)) {
            turn(before, strips.getFirst());
        }
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            if (!fresh && y + above(strip) + strip.height() > bottom()) {
                turn(i == 0 ? before : Optional.of(strips.get(i - 1)), strip);
            }
            y += above(strip);
            place(strip);
        }
    }

    private double above(Strip strip) {
        return fresh ? 0 : strip.above();
    }

    private double height(List<Strip> strips) {
        double height = 0;
        for (Strip strip : strips) {
            height += strip.height() + (fresh && height == 0 ? 0 : strip.above());
        }
        return height;
    }

    private void turn(Optional<Strip> last, Strip next) {
        last.ifPresent(strip -> strip.close(pen(), y));
        newPage(pen().page().side());
        Strip head = next.head();
        if (head != null) {
            place(head);
        }
    }

    private void place(Strip strip) {
        strip.draw(pen(), y);
        y += strip.height();
        fresh = false;
    }

    List<LaidPage> pages() {
        return pages;
    }
}
