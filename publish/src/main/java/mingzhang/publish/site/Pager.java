package mingzhang.publish.site;

import java.util.ArrayList;
import java.util.List;

/** Divides a long list onto pages: {@code base.html}, {@code base-2.html} … */
public final class Pager {
    private final String base;
    private final int count;
    private final int size;

    Pager(String base, int count, int size) {
        this.base = base;
        this.count = count;
        this.size = size;
    }

    /**
     * A page of the list.
     *
     * @param from the first entry, from 0
     * @param to behind the last
     * @param number from 1
     * @param pages the addresses of all pages, in order
     */
    public record Part(int from, int to, int number, List<String> pages) {
        /** Its own address. */
        public String page() {
            return pages.get(number - 1);
        }
    }

    /** At least one page. */
    List<Part> parts() {
        int many = Math.max(1, (count + size - 1) / size);
        List<String> pages = new ArrayList<>();
        for (int number = 1; number <= many; number++) {
            pages.add(base + (number == 1 ? "" : "-" + number) + ".html");
        }
        List<Part> parts = new ArrayList<>();
        for (int number = 1; number <= many; number++) {
            parts.add(new Part((number - 1) * size, Math.min(count, number * size), number, pages));
        }
        return parts;
    }
}
